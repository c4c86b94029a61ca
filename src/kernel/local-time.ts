import { addMs, minutes } from "./time";

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-24 09:30" in that zone (IANA name; unknown ones read as UTC). */
function localClock(at: Date, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? clockOf(timeZone);
  clocks.set(timeZone, clock);
  return clock.format(at).replace(",", "");
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const look = { dateStyle: "short", timeStyle: "short" } as const;
  try {
    return new Intl.DateTimeFormat("sv-SE", { ...look, timeZone });
  } catch {
    return new Intl.DateTimeFormat("sv-SE", { ...look, timeZone: "UTC" });
  }
}

/** The day there, "2026-11-24". */
export const localDay = (at: Date, timeZone: string): string => localClock(at, timeZone).slice(0, 10);

/** The time there, "09:30". */
export const localTime = (at: Date, timeZone: string): string => localClock(at, timeZone).slice(11, 16);

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When it is `time` ("HH:MM") there next; the clocks may be changed meanwhile. */
export function nextLocalTime(at: Date, timeZone: string, time: string): Date {
  const wait = (from: Date) =>
    (minutesOf(time) - minutesOf(localTime(from, timeZone)) + 1_440) % 1_440 || 1_440;
  const naive = addMs(at, minutes(wait(at)) - (at.getTime() % minutes(1)));
  const off = minutesOf(localTime(naive, timeZone)) - minutesOf(time);
  // An hour to either side where summer time begins or ends in between.
  return off === 0 ? naive : addMs(naive, -minutes(off > 720 ? off - 1_440 : off < -720 ? off + 1_440 : off));
}
