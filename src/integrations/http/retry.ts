import { seconds } from "@/kernel/time";

/** Wait after failed try `attempt` (1, 2, …): 1, 2, 4 … s, plus up to a quarter so that workers don't march in step. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  return Math.round(seconds(2 ** (attempt - 1)) * (1 + random() / 4));
}

const fallbackSeconds = 10;
const longestSeconds = 24 * 60 * 60;

/** A `Retry-After` header, seconds or an HTTP date, as whole seconds from 1 to a day; 10 when missing or unreadable. */
export function retryAfterSeconds(header: string | null, now: Date): number {
  const text = header?.trim() ?? "";
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / seconds(1);
  return Number.isNaN(wait) ? fallbackSeconds : Math.min(Math.max(Math.ceil(wait), 1), longestSeconds);
}
