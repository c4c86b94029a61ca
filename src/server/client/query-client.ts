import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { kindOf } from "./errors";

const FRESH_MS = 30_000;
const RETRIES = 2;

/** Cache of what the pages have read: fresh for half a minute; only failures that may pass by themselves are retried. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < RETRIES && isPassing(error),
      },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** Without a kind nobody answered: the network, or a process that is just starting. */
function isPassing(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === null || kind === "unavailable" || kind === "internal";
}
