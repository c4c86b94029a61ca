import { ListActivity } from "@/domain/ops/schemas";

export type ActivityFilter = ListActivity["filter"];

/** The filter that a page's URL asks for; everything when it asks for none we know. */
export function activityFilterOf(value: unknown): ActivityFilter {
  return ListActivity.shape.filter.catch("all").parse(value);
}
