import type { ApiOutputs } from "@/server/client/outputs";

type Page = ApiOutputs["autopilot"]["list"];

/** Each page begins behind the last proposal of the one before; the page prefetches the first with the same. */
export const proposalsPaging = {
  getNextPageParam: ({ nextCursor }: Pick<Page, "nextCursor">) => nextCursor ?? undefined,
};
