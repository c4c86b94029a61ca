import type { Guardrails } from "./guardrails-change";

type Topic = keyof Guardrails["topics"];

/** What customers write about, each with one thing they say, the everyday ones first. */
export const topicWords: Record<Topic, { label: string; example: string }> = {
  product: { label: "Products", example: "Is the walnut tray food-safe?" },
  shipping: { label: "Shipping", example: "Do you ship to France, and what does it cost?" },
  order_status: { label: "Where an order is", example: "Has my parcel been sent yet?" },
  returns: { label: "Returns", example: "Can I send it back if it doesn’t fit?" },
  discount: { label: "Discounts", example: "Could you do two for $60?" },
  refund: { label: "Refunds", example: "I’d like my money back." },
  complaint: { label: "Complaints", example: "The mug arrived broken." },
  custom_order: { label: "Custom orders", example: "Could you make one in blue?" },
  legal: { label: "Legal matters", example: "Please delete my personal data." },
  other: { label: "Anything else", example: "Do you remember me from the market?" },
};

export const topicOrder = Object.keys(topicWords) as Topic[];
