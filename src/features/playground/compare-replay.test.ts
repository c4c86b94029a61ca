import { expect, it } from "vitest";
import { compareReplay } from "./compare-replay";

const answered = {
  status: "answered",
  sentText: "It costs $42.",
  text: "It costs $42.",
  handover: null,
} as const;

it("marks what would be said otherwise", () => {
  expect(compareReplay(answered)).toBe("same");
  expect(compareReplay({ ...answered, text: "$42, and it is yours." })).toBe("different");
});

it("takes no notice of the introduction in a first message, nor of spaces", () => {
  expect(compareReplay({ ...answered, sentText: "I'm an AI assistant.\n\nIt costs  $42." })).toBe("same");
});

it("says when it goes to the seller, when nothing was sent, and when there is no answer", () => {
  expect(compareReplay({ ...answered, text: null, handover: "topic" })).toBe("to_you");
  expect(compareReplay({ ...answered, sentText: null })).toBe("new");
  expect(compareReplay({ ...answered, status: "broken", text: null })).toBe("broken");
  expect(compareReplay({ ...answered, status: "waiting", text: null })).toBe("waiting");
});
