import type { Run, RunFilter } from "./run-words";

const PAGE = 20;

/** What the list of runs asks for, page by page; the page prefetches the same. */
export const runsInput = (only: RunFilter | null) => ({ ...(only ? { only } : {}), limit: PAGE });

/** A page that isn't full is the last one; else it goes on after its oldest run. */
export const runsPaging = {
  getNextPageParam: (last: readonly Run[]) => (last.length < PAGE ? undefined : last.at(-1)?.id),
};

/** What the seller's own talk with the agent is made of. */
export const ownRunsInput = { only: "yours", limit: 10 } as const;
