import type { ListActivity } from "@/domain/ops/schemas";

type Who = NonNullable<ListActivity["who"]>;
type What = NonNullable<ListActivity["what"]>;

/** What the page shows, as its URL says; null: all of it. */
export interface ActivityView {
  who: Who | null;
  what: What | null;
}

/** Whose doings, in the order of the tabs. */
export const actorLabels = {
  you: "You",
  agent: "Agent",
  customers: "Customers",
  system: "Stallhand",
} satisfies Record<Who, string>;

/** What they are about, in the order of the list. */
export const matterLabels = {
  conversations: "Conversations",
  agent: "The agent itself",
  shop: "Shop and channels",
  account: "Your account",
  problems: "Problems",
} satisfies Record<What, string>;

/** Reads `?who=&what=`; what makes no sense counts as not given. */
export function readActivity(params: { get(name: string): string | null }): ActivityView {
  const [who, what] = [params.get("who"), params.get("what")];
  return { who: isKeyOf(actorLabels, who) ? who : null, what: isKeyOf(matterLabels, what) ? what : null };
}

/** The address of a view. */
export function activityHref({ who, what }: ActivityView): string {
  const params = new URLSearchParams();
  if (who) params.set("who", who);
  if (what) params.set("what", what);
  return params.size > 0 ? `/activity?${params}` : "/activity";
}

/** The view as the procedure's input. */
export function activityInput({ who, what }: ActivityView) {
  return { ...(who ? { who } : {}), ...(what ? { what } : {}) };
}

function isKeyOf<T extends object>(labels: T, key: string | null): key is Extract<keyof T, string> {
  return key !== null && Object.hasOwn(labels, key);
}
