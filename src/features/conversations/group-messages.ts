/** As much as grouping needs to know. */
interface Said {
  id: string;
  author: string;
  at: Date;
  /** Stands for itself: "opened the chat". */
  isNote: boolean;
}

/** Messages of one author, one right after the other. */
export interface MessageGroup<M> {
  key: string;
  messages: M[];
}

/** A longer pause begins a new group, with its own time. */
const PAUSE_MS = 10 * 60_000;

/** Cuts messages, oldest first, where the author changes, after a pause, and around notes. */
export function groupMessages<M extends Said>(messages: readonly M[]): MessageGroup<M>[] {
  const groups: MessageGroup<M>[] = [];
  for (const message of messages) {
    const group = groups.at(-1);
    const last = group?.messages.at(-1);
    const joins =
      last !== undefined &&
      !message.isNote &&
      !last.isNote &&
      last.author === message.author &&
      message.at.getTime() - last.at.getTime() < PAUSE_MS;
    if (group && joins) group.messages.push(message);
    else groups.push({ key: message.id, messages: [message] });
  }
  return groups;
}
