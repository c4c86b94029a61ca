"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "./options";
import { makeQueryClient } from "./query-client";

/** Query and mutation options of every procedure: `useQuery(trpc.sellers.me.queryOptions())`. */
export const useTRPC = () => api;

let browserClient: QueryClient | undefined;

/** One cache for the browser's whole visit, a new one for each server rendering. */
function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

/** Gives components below it the API. */
export function ApiProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient()}>{children}</QueryClientProvider>;
}
