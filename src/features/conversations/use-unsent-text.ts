"use client";

import { type RefObject, useEffect, useState } from "react";
import { keep, readKept } from "./kept";

/** Text being typed, kept per conversation in this browser, so that leaving, reloading or closing loses nothing. */
export function useUnsentText(conversationId: string, box: RefObject<HTMLTextAreaElement | null>) {
  const name = `unsent:${conversationId}`;
  const [text, setText] = useState("");
  // After hydration, since the server can't know it; what was typed before that stays.
  useEffect(() => setText(box.current?.value || (readKept(name) ?? "")), [name, box]);
  const type = (next: string) => {
    setText(next);
    keep(name, next);
  };
  return [text, type] as const;
}
