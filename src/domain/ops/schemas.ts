import { z } from "zod";

export const activityFilters = ["all", "agent", "you", "problems"] as const;

/** A page of the activity list; `cursor` is the former page's `nextCursor`. */
export const ListActivity = z.object({
  filter: z.enum(activityFilters).default("all"),
  cursor: z
    .string()
    .regex(/^[\dTZ:.-]+\|\w+\|\d+$/, "is not a cursor of this list")
    .optional(),
  limit: z.number().int().min(1).max(100).default(40),
});
export type ListActivity = z.output<typeof ListActivity>;
