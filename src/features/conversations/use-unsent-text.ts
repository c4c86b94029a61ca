"use client";

import { useEffect, useState } from "react";

/** Text being typed, kept for this tab so that leaving the page loses nothing. */
export function useUnsentText(name: string) {
  const key = `stallhand:unsent:${name}`;
  const [text, setText] = useState("");
  // After hydration, since the server can't know it.
  useEffect(() => setText(read(key)), [key]);
  const keep = (next: string) => {
    setText(next);
    write(key, next);
  };
  return [text, keep] as const;
}

/** Storage may be switched off; then the text lives as long as the page. */
function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // See `read`.
  }
}
