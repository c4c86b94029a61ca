"use client";

import { toast } from "../primitives/toast";
import { isTyping, matchesShortcut } from "./shortcut";
import { createUndoStack } from "./undo-stack";

export interface UndoToastOptions {
  /** What was done: "Conversation closed". */
  message: string;
  description?: string | undefined;
  /** Takes it back. When it rejects, a toast says that it stayed as it is. */
  undo: () => unknown;
  /** For something long or costly; 10 seconds unless told. */
  durationMs?: number | undefined;
}

const stack = createUndoStack();
let count = 0;

/** Says what was done, with a way back by button or ⌘Z (Ctrl+Z) while it is open and nobody types. */
export function undoToast({ message, description, undo, durationMs = 10_000 }: UndoToastOptions) {
  const id = `undo-${++count}`;
  const forget = () => stack.forget(id);
  stack.add({
    id,
    run: () => {
      toast.dismiss(id);
      void Promise.resolve()
        .then(undo)
        .catch(() => toast.error("That could not be undone", { description: message }));
    },
  });
  if (count === 1) document.addEventListener("keydown", onKeyDown);
  toast(message, {
    id,
    duration: durationMs,
    ...(description ? { description } : {}),
    action: { label: "Undo", onClick: () => stack.run(id) },
    onDismiss: forget,
    onAutoClose: forget,
  });
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || isTyping(event.target) || !matchesShortcut(event, "mod+z")) return;
  // ⇧⌘Z means "redo" everywhere.
  if (!event.shiftKey && stack.runNewest()) event.preventDefault();
}
