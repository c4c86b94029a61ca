import { type ConversationsView, conversationsHref } from "./conversations-url";

/**
 * Shows another view at once: the address changes without asking the server for the page, since everything on it is
 * read by the browser itself. `useSearchParams` follows.
 */
export function showView(view: ConversationsView, how: "push" | "replace"): void {
  const href = conversationsHref(view);
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
}
