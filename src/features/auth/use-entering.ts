"use client";

import { useRef, useState } from "react";
import { type SignInResult, safeNext } from "@/server/client/account";

type Refusal = Extract<SignInResult, { ok: false }>;

/** Sends a form once however often it is pressed, and leaves for `next`; what went wrong is kept for the page to say. */
export function useEntering(next: string | null, firstProblem: string | null) {
  const [problem, setProblem] = useState(firstProblem);
  const [busy, setBusy] = useState(false);
  const sent = useRef(false);
  /** Null when the browser is on its way. */
  const enter = async (attempt: () => Promise<SignInResult>): Promise<Refusal | null> => {
    if (sent.current) return null;
    sent.current = true;
    setBusy(true);
    setProblem(null);
    const result = await attempt();
    if (result.ok) {
      window.location.assign(safeNext(next));
      return null;
    }
    sent.current = false;
    setBusy(false);
    if (result.kind !== "conflict") setProblem(result.message);
    return result;
  };
  return { problem, busy, enter };
}
