/** What the page shows, as its address says. */
export interface KnowledgeView {
  search: string;
  /** The entry that is open; `new` while one is written. */
  id: string | null;
}

/** Reads `?q=wrap&id=knw_…`; what makes no sense counts as not given. */
export function readKnowledgeView(params: { get(name: string): string | null }): KnowledgeView {
  const id = params.get("id");
  return {
    search: (params.get("q") ?? "").trim().slice(0, 200),
    id: id === "new" || id?.startsWith("knw_") ? id : null,
  };
}

/** The address of a view. */
export function knowledgeHref({ search, id }: Partial<KnowledgeView>): string {
  const params = new URLSearchParams();
  if (search) params.set("q", search);
  if (id) params.set("id", id);
  const query = params.toString();
  return query ? `/agent/knowledge?${query}` : "/agent/knowledge";
}
