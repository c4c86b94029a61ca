"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchStreamLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "../root";
import { makeQueryClient } from "./query-client";

const context = createTRPCContext<AppRouter>();

/** Query and mutation options of every procedure: `useQuery(trpc.sellers.me.queryOptions())`. */
export const useTRPC = context.useTRPC;

const URL = "/api/trpc";
const BATCH = 20;

function makeClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({ url: URL, transformer: superjson }),
        // Streams each answer as it comes, so that one slow query doesn't hold the page's others up.
        false: httpBatchStreamLink({ url: URL, transformer: superjson, maxItems: BATCH }),
      }),
    ],
  });
}

let browserClient: QueryClient | undefined;

/** One cache for the browser's whole visit, a new one for each server rendering. */
function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

/** Gives components below it the API. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const cache = queryClient();
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={cache}>
      <context.TRPCProvider trpcClient={client} queryClient={cache}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
