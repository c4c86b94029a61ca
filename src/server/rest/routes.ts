import type { OpenApiMeta } from "trpc-to-openapi";
import { restRouter } from "./root";

type Operation = NonNullable<OpenApiMeta["openapi"]>;

/** Every operation under `/api/v1`, as its procedure describes it. */
export const operations = Object.values<unknown>(restRouter._def.procedures).flatMap(operationOf);

function operationOf(procedure: unknown): Operation[] {
  const { meta } = (procedure as { _def: { meta?: OpenApiMeta } })._def;
  return meta?.openapi ? [meta.openapi] : [];
}

const routes = operations.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replace(/\{.+?\}/g, "[^/]+")}/?$`, "i"),
}));

/** Methods that a path under `/api/v1` knows; none when there is no such path. */
export function methodsOf(path: string): string[] {
  return routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}
