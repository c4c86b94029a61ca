import { describe, expect, it } from "vitest";
import { shopState } from "./states";

const fine = {
  channel: "etsy",
  status: "active",
  lastSyncAt: new Date(),
  lastError: null,
  pausedUntil: null,
} as const;

describe("a shop's connection in words", () => {
  it.each([
    ["none", null, "Not connected"],
    ["all is well", fine, "Connected"],
    ["nothing has arrived yet", { ...fine, lastSyncAt: null }, "First sync under way"],
    [
      "Etsy doesn't answer, whatever the last pass said",
      { ...fine, lastError: "No.", pausedUntil: new Date() },
      "Not answering",
    ],
    ["the last pass failed", { ...fine, lastError: "Etsy was busy." }, "Last sync failed"],
    [
      "access ran out, whatever else is wrong",
      { ...fine, status: "expired", lastError: "401" },
      "Reconnect needed",
    ],
    ["it was given up", { ...fine, status: "revoked" }, "Not connected"],
    ["it is a sample", { ...fine, channel: "sample" }, "Made up by us"],
  ] as const)("when %s", (_what, connection, label) => {
    expect(shopState(connection).label).toBe(label);
  });
});
