"use client";

import { CircleCheck, TriangleAlert, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cn } from "@/ui/class-names";
import { IconButton } from "@/ui/primitives/icon-button";
import { ConnectEtsyButton } from "../channels/connect-etsy-button";
import type { EtsyOutcome } from "./etsy-outcome";

/** Says how connecting Etsy ended, with the way out when it didn't work. */
export function EtsyOutcomeNote({ outcome }: { outcome: EtsyOutcome }) {
  const [dismissed, setDismissed] = useState(false);
  // Reloading or coming back must not tell it again.
  const dismiss = () => {
    setDismissed(true);
    window.history.replaceState(null, "", "/dashboard");
  };
  if (dismissed) return null;
  const good = outcome.kind === "connected";
  const Icon = good ? CircleCheck : TriangleAlert;
  return (
    <div
      role={good ? "status" : "alert"}
      className={cn(
        "flex flex-wrap items-center gap-3 rounded-lg border border-hairline py-3 pr-3 pl-4 text-sm",
        good ? "bg-good-soft" : "bg-warn-soft",
      )}
    >
      <Icon aria-hidden className={cn("size-5 shrink-0", good ? "text-good" : "text-warn")} />
      <p className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">{sentence(outcome)}</p>
      {outcome.kind === "error" ? <ConnectEtsyButton>Try again</ConnectEtsyButton> : null}
      <IconButton label="Dismiss" size="icon-sm" onClick={dismiss}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

function sentence(outcome: EtsyOutcome): ReactNode {
  switch (outcome.kind) {
    case "connected":
      return (
        <>
          <strong className="font-semibold">{outcome.shop}</strong> is connected. Its listings are arriving
          now.
        </>
      );
    case "elsewhere":
      return (
        <>
          <strong className="font-semibold">{outcome.shop}</strong> was connected to the account{" "}
          <strong className="font-semibold">{outcome.account}</strong>, not to this one. If you don’t know
          that account, remove Stallhand in Etsy’s settings.
        </>
      );
    case "error":
      return outcome.message;
  }
}
