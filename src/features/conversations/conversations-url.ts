import type { ListConversations } from "@/domain/messaging/schemas";

export type ConversationFilter = ListConversations["filter"];

/** The tabs, in their order. */
export const conversationFilters = [
  "all",
  "needs_you",
  "agent",
  "waiting",
  "closed",
] as const satisfies readonly ConversationFilter[];

const panels = ["details", "none"] as const;

/** What the page shows, as its URL says. */
export interface ConversationsView {
  filter: ConversationFilter;
  search: string;
  /** The open conversation. */
  id: string | null;
  /** What is around it: opened over the thread, folded away, or beside it where there is room (null). */
  panel: (typeof panels)[number] | null;
}

/** Reads `?filter=&q=&id=&panel=`; what makes no sense counts as not given. */
export function readConversations(params: { get(name: string): string | null }): ConversationsView {
  const filter = params.get("filter");
  const panel = params.get("panel");
  return {
    filter: conversationFilters.find((known) => known === filter) ?? "all",
    search: (params.get("q") ?? "").trim().slice(0, 200),
    id: params.get("id"),
    panel: panels.find((known) => known === panel) ?? null,
  };
}

/** The address of a view. */
export function conversationsHref({ filter, search, id, panel }: ConversationsView): string {
  const params = new URLSearchParams();
  if (filter !== "all") params.set("filter", filter);
  if (search) params.set("q", search);
  if (id) params.set("id", id);
  if (panel) params.set("panel", panel);
  const query = params.toString();
  return query ? `/conversations?${query}` : "/conversations";
}

/** The same view with another conversation, or none. What was opened over the last one closes. */
export function withConversation(view: ConversationsView, id: string | null): ConversationsView {
  return { ...view, id, panel: view.panel === "none" ? "none" : null };
}

/** The list's part, as the procedure's input. */
export function conversationListInput({ filter, search }: ConversationsView) {
  return { filter, ...(search ? { search } : {}) };
}

/** The part that the tabs' counts depend on. */
export function conversationCountsInput({ search }: ConversationsView) {
  return search ? { search } : {};
}
