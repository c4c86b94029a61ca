/** What a customer may write about, in the seller's words; as the server knows it. */
export const topicWords = {
  product: "Products",
  shipping: "Shipping",
  order_status: "Where an order is",
  returns: "Returns",
  discount: "Discounts",
  refund: "Refunds",
  complaint: "Complaints",
  custom_order: "Custom orders",
  legal: "Legal questions",
  other: "Anything else",
} as const;
export type Topic = keyof typeof topicWords;

export const modeWords = {
  auto: "answers",
  draft: "drafts",
  hand_over: "goes to you",
} as const;
export type TopicMode = keyof typeof modeWords;

/** A common question and the answer to try. */
export interface ExtraAnswer {
  question: string;
  answer: string;
}

/** What was changed in this session; null and nothing: as it is. */
export interface SessionChanges {
  soul: string | null;
  rules: string | null;
  topics: Partial<Record<Topic, TopicMode>>;
  knowledge: readonly ExtraAnswer[];
}

export const noChanges: SessionChanges = { soul: null, rules: null, topics: {}, knowledge: [] };

/** The agent as it is. */
export interface Published {
  soulInstructions: string;
  rules: string;
}

/** What differs from the agent as it is, by its name in the panel. */
export function changedParts(changes: SessionChanges, published: Published): string[] {
  const { soul, rules, topics, knowledge } = changes;
  return [
    ...(soul !== null && soul !== published.soulInstructions ? ["personality"] : []),
    ...(rules !== null && rules !== published.rules ? ["rules"] : []),
    ...(Object.keys(topics).length > 0 ? ["topics"] : []),
    ...(knowledge.some(isWhole) ? ["answers"] : []),
  ];
}

/** What the server is asked with: only what differs. */
export function configOf(changes: SessionChanges, published: Published) {
  const parts = new Set(changedParts(changes, published));
  const { soul, rules, topics, knowledge } = changes;
  return {
    ...(parts.has("personality") && soul !== null ? { soulInstructions: soul } : {}),
    ...(parts.has("rules") && rules !== null ? { rules } : {}),
    ...(parts.has("topics") ? { topics } : {}),
    ...(parts.has("answers") ? { knowledge: knowledge.filter(isWhole) } : {}),
  };
}
export type SessionConfig = ReturnType<typeof configOf>;

const isWhole = ({ question, answer }: ExtraAnswer) => question.trim() !== "" && answer.trim() !== "";
