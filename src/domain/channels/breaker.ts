import type { AppError } from "@/kernel/errors";
import { minutes, seconds } from "@/kernel/time";

/** Failed calls in a row after which a shop is left alone. */
const MOST_FAILURES = 5;
const FIRST_PAUSE = seconds(30);
const LONGEST_PAUSE = minutes(15);

/** Who may try again after a pause has this long; then somebody else may. */
export const TRIAL = seconds(20);

export const NOT_ANSWERING = "Etsy isn't answering right now.";

/** `meta.reason` of a call that was not let through. */
export const PAUSED = "paused";

/** Whether a call was not let through because the shop is left alone. */
export const isPaused = ({ meta }: AppError) => meta.reason === PAUSED;

/** How long nobody calls after so many failed calls in a row; 0 while calls go on. */
export function pauseMs(failedCalls: number): number {
  if (failedCalls < MOST_FAILURES) return 0;
  return Math.min(FIRST_PAUSE * 2 ** (failedCalls - MOST_FAILURES), LONGEST_PAUSE);
}

/**
 * Whether the platform itself failed a call: a fault of its own, or no answer. An answer that we can't read is one, and
 * to be stopped or put off says nothing of the platform.
 */
export function isPlatformFault({ kind, meta }: AppError): boolean {
  if (kind !== "unavailable") return false;
  if (typeof meta.status === "number") return meta.status >= 500;
  return typeof meta.reason === "string" && meta.reason !== "aborted" && meta.reason !== PAUSED;
}
