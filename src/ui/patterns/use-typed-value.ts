"use client";

import { useEffect, useState } from "react";
import { follow } from "./follow-value";

/** An echo that hasn't arrived by then doesn't come: the same value was in force, or another took its place. */
const ECHO_MS = 3_000;

/**
 * Text of a field that writes to a value elsewhere, e.g. in the address, which changes a moment after it was asked to.
 * The field follows changes from outside and never its own echo, so that no letter typed meanwhile is lost.
 */
export function useTypedValue(value: string) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState({ seen: value, asked: [] as readonly string[] });
  if (value !== known.seen) {
    const { next, fromOutside } = follow(known, value);
    setKnown(next);
    if (fromOutside) setText(value);
  }
  useEffect(() => {
    if (known.asked.length === 0) return;
    const timer = setTimeout(() => setKnown((now) => ({ ...now, asked: [] })), ECHO_MS);
    return () => clearTimeout(timer);
  }, [known.asked]);
  return {
    text,
    setText,
    /** To be called with what the value is about to become. */
    expect: (next: string) => setKnown((now) => ({ ...now, asked: [...now.asked, next] })),
  };
}
