"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toaster";
import { useEtsyConsent } from "./use-etsy-consent";

/** Leads to Etsy's consent page. */
export function ConnectEtsyButton({
  variant,
  size,
  children,
}: Pick<ButtonProps, "variant" | "size"> & { children: ReactNode }) {
  const { leave, leaving } = useEtsyConsent((message) =>
    toast.error("Etsy could not be opened", { description: message }),
  );
  return (
    <Button variant={variant ?? "secondary"} size={size} loading={leaving} onClick={() => void leave()}>
      {children}
    </Button>
  );
}
