import type { Query, QueryClient, QueryFilters } from "@tanstack/react-query";

/**
 * Has what fits read again because it has changed. A first reading that is under way is begun anew: it may have looked
 * before the change, and the cache would otherwise wait for it and take it for the latest.
 */
export async function readAgain(cache: QueryClient, filters: QueryFilters): Promise<void> {
  const fits = filters.predicate ?? (() => true);
  const isFirst = (query: Query) => query.state.data === undefined && fits(query);
  await cache.cancelQueries({ ...filters, type: "active", predicate: isFirst });
  await cache.invalidateQueries(filters);
}
