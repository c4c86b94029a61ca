/** What can be taken back right now, newest last. */
interface Undoable {
  id: string;
  run: () => void;
}

/** Keeps what can be taken back while its toast is open. Each entry runs at most once. */
export function createUndoStack() {
  const open: Undoable[] = [];
  const take = (id: string): Undoable | undefined => {
    const at = open.findIndex((entry) => entry.id === id);
    return at < 0 ? undefined : open.splice(at, 1)[0];
  };
  return {
    add: (entry: Undoable) => void open.push(entry),
    /** Its toast is gone; it can no longer be taken back. */
    forget: (id: string) => void take(id),
    /** Takes back one of them; nothing when it was before. */
    run: (id: string) => take(id)?.run(),
    /** Takes back the newest; false when there is none. */
    runNewest: (): boolean => {
      const newest = open.at(-1);
      if (newest) take(newest.id)?.run();
      return newest !== undefined;
    },
  };
}
