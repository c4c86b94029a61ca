"use client";

import { createContext, useContext, useSyncExternalStore } from "react";

export interface Place {
  locale: string;
  /** IANA name; without it the browser's own is used once hydrated, UTC until then. */
  timeZone: string | undefined;
}

export const PlaceContext = createContext<Place>({ locale: "en", timeZone: undefined });

const never = () => () => undefined;
const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** In which language and time zone to write dates, the same on the server and in the browser. */
export function usePlace(): { locale: string; timeZone: string } {
  const place = useContext(PlaceContext);
  const browser = useSyncExternalStore(never, browserTimeZone, () => "UTC");
  return { locale: place.locale, timeZone: place.timeZone ?? browser };
}
