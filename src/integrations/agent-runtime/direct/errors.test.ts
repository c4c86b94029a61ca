import { expect, it } from "vitest";
import { toErrorEvent } from "./errors";

const failed = (statusCode: number, retryAfter?: string) =>
  Object.assign(new Error("no"), {
    statusCode,
    ...(retryAfter === undefined ? {} : { responseHeaders: { "retry-after": retryAfter } }),
  });

it("reads a wait given as a date", () => {
  const event = toErrorEvent(failed(429, new Date(Date.now() + 30_000).toUTCString()), "sk-test");
  expect(event.retryAfterSeconds).toBeGreaterThanOrEqual(28);
  expect(event.retryAfterSeconds).toBeLessThanOrEqual(31);
});

it("leaves out a wait that makes no sense", () => {
  expect(toErrorEvent(failed(429, "soon"), "sk-test")).not.toHaveProperty("retryAfterSeconds");
});

it.each([
  [408, "unavailable"],
  [409, "unavailable"],
  [404, "rejected"],
  [413, "rejected"],
  [503, "unavailable"],
])("calls HTTP %i %s", (status, kind) => {
  expect(toErrorEvent(failed(status), "sk-test").kind).toBe(kind);
});

it("takes anything thrown", () => {
  for (const thrown of [undefined, "text", new Error("x"), { statusCode: "400" }]) {
    expect(toErrorEvent(thrown, "sk-test").kind).toBe("unavailable");
  }
});
