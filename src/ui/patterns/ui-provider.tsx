"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { Toaster } from "../primitives/toaster";
import { PlaceContext } from "./place";

export interface UiProviderProps {
  /** The request's CSP nonce; next-themes' script is the only inline one. */
  nonce?: string | undefined;
  /** BCP 47; English unless told. */
  locale?: string | undefined;
  /** The seller's IANA time zone; the browser's when left out. */
  timeZone?: string | undefined;
  children: ReactNode;
}

/** Theme, toasts, and where we are; once, around the whole app, inside `<html suppressHydrationWarning>`. */
export function UiProvider({ nonce, locale = "en", timeZone, children }: UiProviderProps) {
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      disableTransitionOnChange
      storageKey="stallhand-theme"
      {...(nonce ? { nonce } : {})}
    >
      <PlaceContext value={{ locale, timeZone }}>
        {children}
        <Toaster />
      </PlaceContext>
    </ThemeProvider>
  );
}
