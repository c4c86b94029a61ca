"use client";

import { useState } from "react";
import { startEtsy } from "./start-etsy";

/** The way to Etsy's consent page. Busy until the browser has left; who comes back by "back" finds a button again. */
export function useEtsyConsent(onRefused: (message: string) => void) {
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    const answer = await startEtsy();
    if (answer.ok) {
      window.addEventListener("pageshow", () => setLeaving(false), { once: true });
      window.location.assign(answer.redirectUrl);
      return;
    }
    setLeaving(false);
    onRefused(answer.message);
  };
  return { leave, leaving };
}
