import type { InfiniteData } from "@tanstack/react-query";
import type { ApiOutputs } from "@/server/client/outputs";

export type ActivityPart = ApiOutputs["activity"]["list"];
export type ActivityEntry = ActivityPart["entries"][number];
export type ActivityPages = InfiniteData<ActivityPart, string | null>;

/** Entries of the newest part that the list doesn't have yet, newest first. */
export function unseenEntries(pages: ActivityPages, newest: ActivityPart): ActivityEntry[] {
  const known = new Set(pages.pages.flatMap(({ entries }) => entries.map(({ id }) => id)));
  return newest.entries.filter(({ id }) => !known.has(id));
}

/** The list with the newest part on top. When more has happened than the part shows, the list begins anew with it. */
export function withNewest(pages: ActivityPages, newest: ActivityPart): ActivityPages {
  const unseen = unseenEntries(pages, newest);
  const [first, ...rest] = pages.pages;
  if (unseen.length === 0) return pages;
  const isGap = newest.nextCursor !== null && unseen.length === newest.entries.length;
  if (!first || isGap) return { pages: [newest], pageParams: pages.pageParams.slice(0, 1) };
  return { ...pages, pages: [{ ...first, entries: [...unseen, ...first.entries] }, ...rest] };
}
