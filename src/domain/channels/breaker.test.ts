import { describe, expect, it } from "vitest";
import { AppError } from "@/kernel/errors";
import { minutes, seconds } from "@/kernel/time";
import { isPlatformFault, pauseMs } from "./breaker";

describe("a shop whose calls fail", () => {
  it("is called on up to the fifth in a row, then left alone for longer and longer, up to a quarter of an hour", () => {
    expect([0, 1, 4].map(pauseMs)).toEqual([0, 0, 0]);
    expect([5, 6, 7, 8, 9, 10, 11].map(pauseMs)).toEqual(
      [30, 60, 120, 240, 480, 900, 900].map((count) => seconds(count)),
    );
    expect(pauseMs(100_000)).toBe(minutes(15));
  });
});

describe("a failed call", () => {
  it.each([
    ["a fault of the platform's", "unavailable", { status: 503 }, true],
    ["a cut connection", "unavailable", { reason: "ECONNRESET" }, true],
    ["no answer in time", "unavailable", { reason: "timeout" }, true],
    ["an answer that doesn't parse", "unavailable", { status: 200, problems: ["count"] }, false],
    ["an answer that is too large", "unavailable", { problems: ["body: larger than we accept"] }, false],
    ["a redirect", "unavailable", { status: 302 }, false],
    ["being stopped ourselves", "unavailable", { reason: "aborted" }, false],
    ["being put off by ourselves", "unavailable", { reason: "paused" }, false],
    ["being asked to slow down", "rate_limited", { status: 429 }, false],
    ["having no calls left", "rate_limited", { reason: "day" }, false],
    ["a refusal", "channel_rejected", { status: 400 }, false],
    ["an access that ended", "channel_auth", { status: 401 }, false],
    ["a bug of ours", "internal", {}, false],
  ] as const)("by %s counts as it should", (_what, kind, meta, isFault) => {
    expect(isPlatformFault(new AppError(kind, "A sentence.", { meta }))).toBe(isFault);
  });
});
