import { expect, it } from "vitest";
import { keyNames } from "./key-names";

it.each([
  ["mod+k", true, [["⌘", "K"]]],
  ["mod+k", false, [["Ctrl", "K"]]],
  ["g c", false, [["G"], ["C"]]],
  ["shift+enter", false, [["Shift", "↵"]]],
  ["?", true, [["?"]]],
])("writes %s, on Apple %s, as %j", (keys, onApple, names) => {
  expect(keyNames(keys, onApple)).toEqual(names);
});
