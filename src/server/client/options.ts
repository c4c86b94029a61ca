import { skipToken } from "@tanstack/react-query";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "../root";
import { change, read } from "./call";

type Options = Record<string, unknown> | undefined;
type Method = (path: string[], first: unknown, second: unknown) => unknown;

/**
 * `api.sellers.me.queryOptions()` and its kin, typed by the router. The keys are those of tRPC's own package, with
 * which the server renders: what it prefetched is found here. (`options.test.ts` compares the two.)
 */
export const api = node([]) as TRPCOptionsProxy<AppRouter>;

const methods: Record<string, Method> = {
  pathKey: (path) => [path],
  pathFilter: (path, filters) => ({ ...(filters as Options), queryKey: [path] }),

  queryKey: (path, input) => queryKey(path, input, "query"),
  queryFilter: (path, input, filters) => ({
    ...(filters as Options),
    queryKey: queryKey(path, input, "query"),
  }),
  queryOptions: (path, input, options) => ({
    ...(options as Options),
    queryKey: queryKey(path, input, "query"),
    queryFn: input === skipToken ? skipToken : () => read(path.join("."), input),
  }),

  infiniteQueryKey: (path, input) => queryKey(path, input, "infinite"),
  infiniteQueryFilter: (path, input, filters) => ({
    ...(filters as Options),
    queryKey: queryKey(path, input, "infinite"),
  }),
  infiniteQueryOptions: (path, input, options) => ({
    ...(options as Options),
    queryKey: queryKey(path, input, "infinite"),
    initialPageParam: (options as Options)?.initialCursor ?? (input as Options)?.cursor,
    queryFn:
      input === skipToken
        ? skipToken
        : ({ pageParam, direction }: { pageParam?: unknown; direction: string }) =>
            read(path.join("."), {
              ...(withoutPage(input) as Options),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
              direction,
            }),
  }),

  mutationKey: (path) => [path],
  mutationOptions: (path, options) => ({
    ...(options as Options),
    mutationKey: [path],
    mutationFn: (input: unknown) => change(path.join("."), input),
  }),
};

/** A name in the router; called, it is the method of the names before. */
function node(path: string[]): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => (typeof name === "string" && name !== "then" ? node([...path, name]) : undefined),
    apply: (_, __, [first, second]) => {
      const method = methods[path.at(-1) ?? ""];
      if (!method) throw new TypeError(`There is no ${path.join(".")}()`);
      return method(path.slice(0, -1), first, second);
    },
  });
}

function queryKey(path: string[], input: unknown, type: "query" | "infinite"): unknown[] {
  const given = type === "infinite" ? withoutPage(input) : input;
  return [path, { ...(given === undefined || given === skipToken ? {} : { input: given }), type }];
}

/** Pages of one list share its key. */
function withoutPage(input: unknown): unknown {
  if (typeof input !== "object" || input === null) return input;
  const { cursor: _cursor, direction: _direction, ...rest } = input as Record<string, unknown>;
  return rest;
}
