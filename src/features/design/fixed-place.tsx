"use client";

import type { ReactNode } from "react";
import { PlaceContext } from "@/ui/patterns/place";

const place = { locale: "en", timeZone: "UTC" };

/** The same language and time zone for everybody, so that pictures of the gallery can be compared. */
export function FixedPlace({ children }: { children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}
