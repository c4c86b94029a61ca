import { z } from "zod";

const activityActors = ["you", "agent", "customers", "system"] as const;
const activityMatters = ["conversations", "agent", "shop", "account", "problems"] as const;

/** A page of the activity list; `cursor` is the former page's `nextCursor`. */
export const ListActivity = z.object({
  /** Whose doings; everybody's when left out. */
  who: z.enum(activityActors).optional(),
  /** What they are about; everything when left out. */
  what: z.enum(activityMatters).optional(),
  cursor: z
    .string()
    .regex(/^[\w:.~-]{1,100}\|\d{1,16}\|[\w:.~-]{1,100}$/, "is not a cursor of this list")
    .optional(),
  limit: z.number().int().min(1).max(100).default(40),
});
export type ListActivity = z.output<typeof ListActivity>;
