export interface CallLimitNumbers {
  perSecond: number;
  perDay: number;
}

/** How many calls one application may make; Etsy counts them over all shops of the application. */
export interface CallLimits {
  set(limits: Partial<CallLimitNumbers>): void;
  /** Counts a call of an application. `retryAfterSeconds` is set when it was refused (and not counted). */
  count(keystring: string): { headers: Record<string, string>; retryAfterSeconds?: number };
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Both windows slide, as Etsy describes them. Counts live in memory. */
export function createCallLimits(now: () => Date): CallLimits {
  const limits: CallLimitNumbers = { perSecond: 150, perDay: 100_000 };
  const callsByKey = new Map<string, number[]>();
  return {
    set(wanted) {
      Object.assign(limits, wanted);
    },
    count(keystring) {
      const at = now().getTime();
      const calls = (callsByKey.get(keystring) ?? []).filter((time) => time > at - dayMs);
      callsByKey.set(keystring, calls);
      const lastSecond = calls.length - firstAfter(calls, at - 1_000);
      const refusal = refuse(calls, lastSecond, at);
      if (refusal === undefined) calls.push(at);
      const counted = refusal === undefined ? 1 : 0;
      return {
        headers: {
          "x-limit-per-second": String(limits.perSecond),
          "x-remaining-this-second": String(Math.max(0, limits.perSecond - lastSecond - counted)),
          "x-limit-per-day": String(limits.perDay),
          "x-remaining-today": String(Math.max(0, limits.perDay - calls.length)),
        },
        ...(refusal === undefined ? {} : { retryAfterSeconds: refusal }),
      };
    },
  };

  function refuse(calls: number[], lastSecond: number, at: number): number | undefined {
    const oldest = calls[0];
    if (calls.length >= limits.perDay) return Math.ceil(((oldest ?? at) + dayMs - at) / 1_000);
    return lastSecond >= limits.perSecond ? 1 : undefined;
  }
}

/** Index of the first time later than `after`; the times ascend. */
function firstAfter(times: number[], after: number): number {
  const index = times.findLastIndex((time) => time <= after);
  return index + 1;
}
