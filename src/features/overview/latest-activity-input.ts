/** What the overview asks of the activity list; the page prefetches the same. */
export const latestActivity = { limit: 7 } as const;
