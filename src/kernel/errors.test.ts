import { describe, expect, it } from "vitest";
import { AppError, type ErrorKind, errorKinds, toAppError } from "./errors";

describe("the table of errors", () => {
  it("gives each kind an HTTP status that says the same as its tRPC code", () => {
    const statuses = Object.fromEntries(Object.entries(errorKinds).map(([kind, row]) => [kind, row.http]));
    expect(statuses).toEqual({
      invalid: 400,
      unauthenticated: 401,
      forbidden: 403,
      not_found: 404,
      conflict: 409,
      too_large: 413,
      rate_limited: 429,
      quota_exceeded: 402,
      channel_auth: 409,
      channel_rejected: 422,
      unavailable: 503,
      internal: 500,
    });
    const codes = Object.values(errorKinds).map((row) => row.trpc);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("retries only what may come right by itself", () => {
    const kinds = Object.keys(errorKinds) as ErrorKind[];
    const retried = kinds.filter((kind) => new AppError(kind, "No.").retryable);
    expect(retried.sort()).toEqual(["internal", "rate_limited", "unavailable"]);
  });
});

describe("an AppError", () => {
  it("keeps the sentence apart from the detail", () => {
    const cause = new Error("ECONNRESET 10.0.0.7");
    const error = new AppError("rate_limited", "Wait a moment.", {
      meta: { operation: "getShop" },
      cause,
      retryAfterSeconds: 7,
    });
    expect(error).toMatchObject({
      message: "Wait a moment.",
      kind: "rate_limited",
      meta: { operation: "getShop" },
      retryAfterSeconds: 7,
    });
    expect(error.cause).toBe(cause);
    expect(error).toBeInstanceOf(Error);
  });

  it("passes through unchanged, and whatever else is thrown becomes a neutral sentence", () => {
    const known = new AppError("not_found", "Gone.");
    expect(toAppError(known)).toBe(known);
    for (const thrown of [new Error("password=hunter2"), "text", undefined, null, { message: "secret" }]) {
      const error = toAppError(thrown);
      expect(error.kind).toBe("internal");
      expect(error.cause).toBe(thrown);
      expect(error.message).toBe("Something went wrong on our side. Please try again.");
    }
  });
});
