import { conversationFilters } from "@/domain/messaging/schemas";

export type ConversationFilter = (typeof conversationFilters)[number];

/** What the page shows, as its URL says. */
export interface ConversationsView {
  filter: ConversationFilter;
  search: string;
  /** The open conversation. */
  id: string | null;
}

/** Reads `?filter=&q=&id=`; what makes no sense counts as not given. */
export function readConversations(params: { get(name: string): string | null }): ConversationsView {
  const filter = params.get("filter");
  return {
    filter: conversationFilters.find((known) => known === filter) ?? "all",
    search: (params.get("q") ?? "").trim().slice(0, 200),
    id: params.get("id"),
  };
}

/** The address of a view. */
export function conversationsHref({ filter, search, id }: ConversationsView): string {
  const params = new URLSearchParams();
  if (filter !== "all") params.set("filter", filter);
  if (search) params.set("q", search);
  if (id) params.set("id", id);
  const query = params.toString();
  return query ? `/conversations?${query}` : "/conversations";
}

/** The list's part, as the procedure's input. */
export function conversationListInput({ filter, search }: ConversationsView) {
  return { filter, ...(search ? { search } : {}) };
}
