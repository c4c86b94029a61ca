/** The clock enters verbs through `ctx.now()`; this is its type and its one real implementation. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

export const seconds = (count: number) => count * 1_000;
export const minutes = (count: number) => seconds(60 * count);
export const hours = (count: number) => minutes(60 * count);
export const days = (count: number) => hours(24 * count);

export function addMs(date: Date, ms: number): Date {
  return new Date(date.getTime() + ms);
}
