/** What a field knows of the value it writes to: how it was last, and what was asked for and hasn't arrived yet. */
export interface Followed {
  seen: string;
  asked: readonly string[];
}

/**
 * The value as it is now. One that was asked for is our own echo, arriving late: what has been typed since must stay.
 * Any other was changed from outside, and the field follows.
 */
export function follow({ asked }: Followed, value: string): { next: Followed; fromOutside: boolean } {
  const echo = asked.indexOf(value);
  return {
    next: { seen: value, asked: echo < 0 ? [] : asked.slice(echo + 1) },
    fromOutside: echo < 0,
  };
}
