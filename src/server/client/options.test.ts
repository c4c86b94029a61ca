import { QueryClient, skipToken } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { describe, expect, it } from "vitest";
import type { AppRouter } from "../root";
import { api } from "./options";

/** What the server renders with: the keys it prefetched under must be the ones that pages look for. */
const theirs = createTRPCOptionsProxy<AppRouter>({
  client: createTRPCClient<AppRouter>({ links: [] }),
  queryClient: new QueryClient(),
});
type Api = typeof theirs;

const input = { conversationId: "cnv_1" };
const first = { getNextPageParam: () => null, initialCursor: null };

describe("keys and filters are tRPC's own", () => {
  it.each<[string, (of: Api) => unknown]>([
    ["a query without input", (of) => of.sellers.me.queryKey()],
    ["a query with input", (of) => of.agents.proofs.queryKey(input)],
    ["a query that is skipped", (of) => of.agents.proofs.queryOptions(skipToken).queryKey],
    ["a query's options", (of) => of.agents.proofs.queryOptions(input, { staleTime: 5 }).staleTime],
    ["a list", (of) => of.messaging.list.infiniteQueryKey({ filter: "all" })],
    ["a list from a place on", (of) => of.messaging.list.infiniteQueryKey({ filter: "all", cursor: "x" })],
    ["a list's options", (of) => of.messaging.list.infiniteQueryOptions({}, first).queryKey],
    ["where a list begins", (of) => of.messaging.list.infiniteQueryOptions({}, first).initialPageParam],
    ["everything of a router", (of) => of.messaging.pathFilter()],
    ["everything of a procedure", (of) => of.messaging.list.pathFilter({ type: "active" })],
    ["one query", (of) => of.agents.proofs.queryFilter(input)],
    ["a change", (of) => of.agents.pause.mutationOptions().mutationKey],
  ])("%s", (_what, make) => expect(make(api)).toEqual(make(theirs)));
});

it("doesn't read what is skipped", () => {
  expect(api.agents.proofs.queryOptions(skipToken).queryFn).toBe(skipToken);
});

it("names what doesn't exist", () => {
  const any = api as unknown as { sellers: { me: { fly: () => void } } };
  expect(() => any.sellers.me.fly()).toThrow("There is no sellers.me.fly()");
});
