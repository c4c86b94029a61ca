/** What is needed of a KeyboardEvent; so that the rule can be tested without a browser. */
export interface KeyPress {
  key: string;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/**
 * Whether a key press is the shortcut: "j", "?", "escape", "mod+k" (⌘ on Apple, Ctrl elsewhere), "shift+enter".
 * Shift counts only where it is named: "?" needs it on one keyboard and not on another.
 */
export function matchesShortcut(press: KeyPress, shortcut: string): boolean {
  const parts = shortcut.toLowerCase().split("+");
  const key = parts.at(-1);
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (press.key.toLowerCase() !== key) return false;
  if ((press.metaKey || press.ctrlKey) !== wants("mod")) return false;
  if (press.altKey !== wants("alt")) return false;
  return !wants("shift") || press.shiftKey;
}

/** Whether keys pressed there are text, so that single letters must not act. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}
