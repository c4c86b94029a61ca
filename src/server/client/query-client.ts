import { defaultShouldDehydrateQuery, MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { kindOf } from "./errors";
import { quotaReached, sessionLost } from "./flags";

const FRESH_MS = 30_000;
const RETRIES = 2;

/** Cache of what the pages have read: fresh for half a minute; only failures that may pass by themselves are retried. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: raiseFlags }),
    mutationCache: new MutationCache({ onError: raiseFlags }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Whoever comes back to a tab gets a new live line, and with it everything anew.
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < RETRIES && isPassing(error),
      },
      dehydrate: {
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
    },
  });
}

function raiseFlags(error: unknown): void {
  const kind = kindOf(error);
  if (kind === "unauthenticated") sessionLost.raise();
  if (kind === "quota_exceeded") quotaReached.raise();
}

/** Without a kind nobody answered: the network, or a process that is just starting. */
function isPassing(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === null || kind === "unavailable" || kind === "internal";
}
