"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toaster";
import { startEtsy } from "./start-etsy";

/** Leads to Etsy's consent page. Stays busy until the browser has left; who comes back by "back" finds a button again. */
export function ConnectEtsyButton({
  variant,
  size,
  children,
}: Pick<ButtonProps, "variant" | "size"> & { children: ReactNode }) {
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
    toast.error("Etsy could not be opened", { description: answer.message });
  };
  return (
    <Button variant={variant ?? "secondary"} size={size} loading={leaving} onClick={() => void leave()}>
      {children}
    </Button>
  );
}
