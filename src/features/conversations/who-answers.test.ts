import { expect, it } from "vitest";
import { whoAnswers } from "./who-answers";

const open = { status: "open", assignee: "agent", needsHuman: false, draftId: null } as const;
const usual = { stopped: false, mode: "auto" } as const;

it("says that the agent answers only where it does", () => {
  expect(whoAnswers(open, usual)).toEqual({
    status: "The agent answers",
    note: "The agent answers here.",
  });
});

it.each([
  ["handed over", { ...open, needsHuman: true }, usual, "Waits for you", "You answer here."],
  ["taken over", { ...open, assignee: "human" as const }, usual, "You answer", "You answer here."],
  ["stopped", open, { ...usual, stopped: true }, "All replies are stopped", "All replies are stopped."],
  ["off", open, { ...usual, mode: "off" as const }, "The agent is off here", "The agent is off here"],
  ["drafted", open, { ...usual, mode: "draft" as const }, "The agent drafts, you approve", "drafts here"],
  ["closed", { ...open, status: "closed" as const }, usual, "Closed", "Closed."],
])("says so where it is %s", (_state, conversation, answering, status, note) => {
  const words = whoAnswers(conversation, answering);
  expect(words.status).toBe(status);
  expect(words.note).toContain(note);
});

it("names the seller who has taken over, also while all replies are stopped", () => {
  const words = whoAnswers({ ...open, needsHuman: true }, { ...usual, stopped: true });
  expect(words.note).toBe("You answer here. The agent has handed over.");
});
