"use client";

import { type ReactNode, useState } from "react";

import { Button, type ButtonProps } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toaster";
import { startEtsy } from "./start-etsy";

/** Leads to Etsy's consent page. Stays busy until the browser has left. */
export function ConnectEtsyButton({
  variant,
  children,
}: {
  variant?: ButtonProps["variant"];
  children: ReactNode;
}) {
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    const answer = await startEtsy();
    if (answer.ok) window.location.assign(answer.redirectUrl);
    else {
      setLeaving(false);
      toast.error("Etsy could not be opened", { description: answer.message });
    }
  };
  return (
    <Button variant={variant ?? "secondary"} loading={leaving} onClick={() => void leave()}>
      {children}
    </Button>
  );
}
