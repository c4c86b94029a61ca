import { describe, expect, it } from "vitest";
import { type Handled, isIn, stateOf } from "./conversation-state";
import { conversationFilters } from "./conversations-url";

const row = (over: Partial<Handled>): Handled => ({
  status: "open",
  assignee: "agent",
  needsHuman: false,
  needsHumanReason: null,
  draftId: null,
  lastMessageAuthor: "agent",
  ...over,
});

describe("a conversation", () => {
  it.each([
    ["the agent's", {}, "agent", ["all", "agent"]],
    ["asked, and soon answered", { lastMessageAuthor: "customer" }, "agent", ["all", "agent", "waiting"]],
    [
      "waiting with a draft",
      { draftId: "msg_1", lastMessageAuthor: "customer" },
      "draft",
      ["all", "needs_you", "agent", "waiting"],
    ],
    [
      "handed over, with words to begin with",
      { needsHuman: true, draftId: "msg_1" },
      "draft",
      ["all", "needs_you"],
    ],
    ["handed over", { needsHuman: true }, "needs_you", ["all", "needs_you"]],
    [
      "taken over, not answered yet",
      { needsHuman: true, assignee: "human" },
      "needs_you",
      ["all", "needs_you"],
    ],
    ["the seller's, answered", { assignee: "human", lastMessageAuthor: "seller" }, "you", ["all"]],
    [
      "the seller's, asked again",
      { assignee: "human", lastMessageAuthor: "customer" },
      "needs_you",
      ["all", "needs_you", "waiting"],
    ],
    ["closed", { status: "closed", lastMessageAuthor: "customer" }, "closed", ["all", "closed"]],
  ] as const)("that is %s says so and stands in its tabs", (_what, over, state, tabs) => {
    expect(stateOf(row(over))).toBe(state);
    expect(conversationFilters.filter((filter) => isIn(filter, row(over)))).toEqual(tabs);
  });
});
