import { type ConversationsView, conversationsHref, readConversations } from "./conversations-url";

/**
 * Shows another view at once: the address changes without asking the server for the page, since everything on it is
 * read by the browser itself. `useSearchParams` follows.
 */
export function showView(view: ConversationsView, how: "push" | "replace"): void {
  const href = conversationsHref(view);
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
}

/**
 * Searches in what is shown now: a search that waited for a rest in typing must not close a conversation opened
 * meanwhile.
 */
export function showSearch(search: string): void {
  const view = readConversations(new URLSearchParams(window.location.search));
  if (search !== view.search) showView({ ...view, search }, "replace");
}
