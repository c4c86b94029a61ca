import { expect, it } from "vitest";
import { listedShortcuts } from "./shortcut-groups";
import type { Shortcut } from "./shortcut-registry";

const shortcut = (keys: string, label?: string, group?: string): Shortcut => ({
  keys,
  label,
  group,
  run: () => undefined,
  whileTyping: false,
  inDialogs: false,
});

it("lists the page's shortcuts before those that are everywhere, each in the order it came", () => {
  const all = [
    shortcut("?", "Shortcuts", "Everywhere"),
    shortcut("mod+k", "Find anything", "Everywhere"),
    shortcut("j", "Next", "Conversations"),
    shortcut("k", "Previous", "Conversations"),
  ];
  expect(listedShortcuts(all)).toEqual([
    {
      group: "Conversations",
      items: [
        { keys: "j", label: "Next" },
        { keys: "k", label: "Previous" },
      ],
    },
    {
      group: "Everywhere",
      items: [
        { keys: "?", label: "Shortcuts" },
        { keys: "mod+k", label: "Find anything" },
      ],
    },
  ]);
});

it("lists of two with the same keys the one that works, and nothing without a name", () => {
  const all = [
    shortcut("e", "Archive", "Everywhere"),
    shortcut("e", "Close", "Conversations"),
    shortcut("mod+z"),
  ];
  expect(listedShortcuts(all)).toEqual([{ group: "Conversations", items: [{ keys: "e", label: "Close" }] }]);
});
