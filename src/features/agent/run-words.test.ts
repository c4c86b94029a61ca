import { expect, it } from "vitest";
import { endingOf } from "./run-words";

const run = { status: "completed", kind: "customer_message", outcome: null } as const;

it.each([
  ["answered", "Answered"],
  ["drafted", "Drafted"],
  ["handed_over", "Handed over"],
  ["dropped", "You took over"],
] as const)("says what came of a run that %s", (outcome, label) => {
  expect(endingOf({ ...run, outcome }).label).toBe(label);
});

it("says that there was nothing to say, and what went wrong", () => {
  expect(endingOf(run).label).toBe("Nothing to say");
  expect(endingOf({ ...run, kind: "channel_event" }).label).toBe("Done");
  expect(endingOf({ ...run, status: "failed", outcome: "answered" }).label).toBe("Failed");
});
