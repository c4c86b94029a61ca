import type { Query, QueryClient, QueryFilters } from "@tanstack/react-query";

/**
 * Has what fits read again because it has changed. A first reading that is under way is begun anew, and one that nobody
 * shows yet is dropped: either may have looked before the change, and the cache would otherwise take it for the latest.
 */
export async function readAgain(cache: QueryClient, filters: QueryFilters): Promise<void> {
  const fits = filters.predicate ?? (() => true);
  const isMistaken = (query: Query) => (query.state.data === undefined || !query.isActive()) && fits(query);
  await cache.cancelQueries({ ...filters, fetchStatus: "fetching", predicate: isMistaken });
  await cache.invalidateQueries(filters);
}
