/** A message that the seller has sent off, until the thread has it. */
export interface UnsentMessage {
  /** The same at each try, so that the server takes it once. */
  key: string;
  text: string;
  /** When it was written, in ms. */
  at: number;
  /** The newest message that stood in the thread then; ids grow with time. */
  after: string;
  /** The message it became, once the server has said so. */
  messageId?: string | undefined;
}

interface Stored {
  id: string;
  author: string;
  text: string;
}

/** Those that the thread doesn't have yet. Of two with the same words, each answers for one message. */
export function stillUnsent(unsent: readonly UnsentMessage[], thread: readonly Stored[]): UnsentMessage[] {
  const taken = new Set<string>();
  return unsent.filter(({ text, after, messageId }) => {
    const found = thread.find((message) =>
      messageId
        ? message.id === messageId
        : message.author === "seller" &&
          message.text === text &&
          message.id > after &&
          !taken.has(message.id),
    );
    if (found) taken.add(found.id);
    return !found;
  });
}

/** What was kept from before, as far as it can be read. */
export function readUnsent(kept: string | null): UnsentMessage[] {
  try {
    const list: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(list) ? list.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

function isUnsent(one: unknown): one is UnsentMessage {
  if (typeof one !== "object" || one === null) return false;
  const { key, text, at, after } = one as Partial<Record<keyof UnsentMessage, unknown>>;
  return (
    typeof key === "string" && typeof text === "string" && typeof at === "number" && typeof after === "string"
  );
}
