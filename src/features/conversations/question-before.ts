interface Said {
  id: string;
  author: string;
  text: string;
  /** The platform's word for what it was: text, photo, start … */
  contentType: string;
}

/** As long as a question may be that the agent learns an answer to. */
const MOST = 300;

/** What the customer had asked before a reply: their last messages in a row, as one question. */
export function questionBefore(messages: readonly Said[], replyId: string): string {
  const at = messages.findIndex(({ id }) => id === replyId);
  const before = messages.slice(0, Math.max(0, at)).reverse();
  const last = before.findIndex(({ author }) => author === "customer");
  if (last === -1) return "";
  const first = before.findIndex(({ author }, index) => index > last && author !== "customer");
  const asked = before.slice(last, first === -1 ? undefined : first).reverse();
  // A messenger's START button says nothing that could be answered.
  const words = asked
    .filter(({ contentType }) => contentType !== "start")
    .map(({ text }) => text.trim())
    .filter(Boolean);
  return words.join(" ").slice(0, MOST).trim();
}
