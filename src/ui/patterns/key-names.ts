const names: Record<string, string> = {
  escape: "Esc",
  enter: "↵",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  backspace: "⌫",
};
const apple: Record<string, string> = { mod: "⌘", shift: "⇧", alt: "⌥" };
const other: Record<string, string> = { mod: "Ctrl", shift: "Shift", alt: "Alt" };

/** What stands on the keys of a shortcut, in the order they are pressed: `[["⌘", "K"]]`; "g c" has two steps. */
export function keyNames(keys: string, onApple: boolean): string[][] {
  const modifiers = onApple ? apple : other;
  return keys
    .split(" ")
    .map((step) => step.split("+").map((key) => modifiers[key] ?? names[key] ?? key.toUpperCase()));
}
