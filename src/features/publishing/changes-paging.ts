/** How a product's history goes on, for the server's first page and the browser's next ones. */
export const changesPaging = {
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};
