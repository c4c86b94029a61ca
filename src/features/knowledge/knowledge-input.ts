/** What the list asks for; the page prefetches the same. */
export const knowledgeInput = (search: string) => ({
  status: "published" as const,
  limit: 50,
  ...(search ? { search } : {}),
});

export const proposalsInput = { status: "proposed", limit: 50 } as const;
