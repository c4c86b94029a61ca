import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import {
  createTRPCOptionsProxy,
  type TRPCInfiniteQueryOptions,
  type TRPCQueryOptions,
} from "@trpc/tanstack-react-query";
import { cache, type ReactNode } from "react";
import { makeQueryClient } from "./client/query-client";
import { pageRequest } from "./current-seller";
import { appRouter } from "./root";

const queryClient = cache(makeQueryClient);

/** Query options for server components; procedures run in-process, as the page's visitor. */
export const trpc = createTRPCOptionsProxy({ ctx: pageRequest, router: appRouter, queryClient });

/** Starts a query on the server; inside `HydrateClient` its data is in the page's HTML. Errors stay for the client to show. */
export function prefetch(options: ReturnType<TRPCQueryOptions<never>>): Promise<void> {
  return queryClient().prefetchQuery(options);
}

/** The same for a list that is read page by page: its first page. */
export function prefetchPages(options: ReturnType<TRPCInfiniteQueryOptions<never>>): Promise<void> {
  return queryClient().prefetchInfiniteQuery(options);
}

/** Hands what was prefetched to the components inside. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}
