import { showAddress } from "@/ui/patterns/show-address";
import { type ConversationsView, conversationsHref, readConversations } from "./conversations-url";

/** Shows another view at once. */
export function showView(view: ConversationsView, how: "push" | "replace"): void {
  showAddress(conversationsHref(view), how);
}

/**
 * Searches in what is shown now: a search that waited for a rest in typing must not close a conversation opened
 * meanwhile.
 */
export function showSearch(search: string): void {
  const view = readConversations(new URLSearchParams(window.location.search));
  if (search !== view.search) showView({ ...view, search }, "replace");
}
