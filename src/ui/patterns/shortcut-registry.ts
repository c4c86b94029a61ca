import { isTyping, matchesShortcut } from "./shortcut";

export interface Shortcut {
  /** "j", "?", "mod+k", "shift+enter"; with a space two keys after each other: "g c". */
  keys: string;
  /** What it does, as the sheet lists it: "Next conversation". Unlisted when left out. */
  label?: string | undefined;
  /** Under which heading: "Conversations". */
  group?: string | undefined;
  run: (event: KeyboardEvent) => void;
  /** Also while a text field has focus. */
  whileTyping: boolean;
  /** Also while a dialog, sheet or menu is open. */
  inDialogs: boolean;
}

/** How long the second key of "g c" may take. */
const SEQUENCE_MS = 1_000;
const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"]';

let entries: readonly Shortcut[] = [];
let pending: { key: string; at: number } | undefined;
const watchers = new Set<() => void>();

/** All shortcuts that work on the page as it is, oldest first; a new array after each change. */
export const shortcuts = () => entries;

/** Calls back when a shortcut comes or goes. */
export function watchShortcuts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Makes a shortcut work until the returned function is called. Of two with the same keys the newer one runs. */
export function addShortcut(shortcut: Shortcut): () => void {
  if (entries.length === 0) document.addEventListener("keydown", dispatch);
  change([...entries, shortcut]);
  return () => {
    change(entries.filter((entry) => entry !== shortcut));
    if (entries.length === 0) document.removeEventListener("keydown", dispatch);
  };
}

function change(next: readonly Shortcut[]) {
  entries = next;
  for (const watcher of watchers) watcher();
}

function dispatch(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
  const first = pending && event.timeStamp - pending.at < SEQUENCE_MS ? pending.key : undefined;
  pending = undefined;
  const allowed = entries.filter((entry) => isAllowed(entry, event.target)).toReversed();
  const hit =
    allowed.find(({ keys }) => first !== undefined && follows(keys, first, event)) ??
    allowed.find(({ keys }) => matchesShortcut(event, keys));
  if (hit) {
    event.preventDefault();
    hit.run(event);
  } else if (
    allowed.some(({ keys }) => keys.includes(" ") && matchesShortcut(event, keys.split(" ")[0] ?? ""))
  )
    pending = { key: event.key.toLowerCase(), at: event.timeStamp };
}

function isAllowed(shortcut: Shortcut, target: EventTarget | null): boolean {
  if (!shortcut.whileTyping && isTyping(target)) return false;
  return shortcut.inDialogs || !document.querySelector(OVERLAYS);
}

function follows(keys: string, first: string, event: KeyboardEvent): boolean {
  const [before, after] = keys.split(" ");
  return after !== undefined && before === first && matchesShortcut(event, after);
}

const isModifier = (key: string) => ["Shift", "Control", "Alt", "Meta"].includes(key);
