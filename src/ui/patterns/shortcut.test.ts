import { expect, it } from "vitest";
import { matchesShortcut } from "./shortcut";

const press = (key: string, modifiers: string[] = []) => ({
  key,
  metaKey: modifiers.includes("meta"),
  ctrlKey: modifiers.includes("ctrl"),
  altKey: modifiers.includes("alt"),
  shiftKey: modifiers.includes("shift"),
});

it.each([
  ["j", press("j"), true],
  ["j", press("J"), true],
  ["j", press("k"), false],
  ["j", press("j", ["ctrl"]), false],
  ["j", press("j", ["alt"]), false],
  ["?", press("?", ["shift"]), true],
  ["?", press("?"), true],
  ["mod+k", press("k", ["meta"]), true],
  ["mod+k", press("k", ["ctrl"]), true],
  ["mod+k", press("k"), false],
  ["shift+enter", press("Enter"), false],
  ["shift+enter", press("Enter", ["shift"]), true],
])("%s with %o: %s", (shortcut, pressed, matches) => {
  expect(matchesShortcut(pressed, shortcut)).toBe(matches);
});
