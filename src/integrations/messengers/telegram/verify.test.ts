import { expect, it } from "vitest";
import { verifySecret } from "./verify";

it("accepts this bot's secret and nothing else", () => {
  expect(verifySecret("s3cret_-A", "s3cret_-A")).toBe(true);
  for (const header of [null, "", "s3cret_-B", "s3cret_-", "s3cret_-AA", "S3CRET_-A", "é".repeat(10_000)]) {
    expect(verifySecret(header, "s3cret_-A")).toBe(false);
  }
});

it("lets nobody in where no secret is known", () => {
  expect(verifySecret("", "")).toBe(false);
  expect(verifySecret(null, "")).toBe(false);
});
