import { describe, expect, it } from "vitest";
import { safeNext, signInMessage } from "./account";

describe("where signing in leads", () => {
  it.each(["/products", "/products?state=active&q=a%20b", "/conversations/cnv_1#end"])("keeps %s", (path) => {
    expect(safeNext(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a\nb",
    "",
    null,
  ])("never leaves the site by %j", (next) => expect(safeNext(next)).toBe("/dashboard"));
});

it("has a sentence for every way a sign-in can fail", () => {
  const codes = ["unauthenticated", "forbidden", "conflict", "rate_limited", "invalid"];
  expect(new Set(codes.map(signInMessage)).size).toBe(codes.length);
  expect(signInMessage("toString")).toBe(signInMessage("Configuration"));
});
