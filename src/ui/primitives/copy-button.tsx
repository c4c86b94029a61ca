"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "./icon-button";

export interface CopyButtonProps {
  value: string;
  /** "Copy link", "Copy key". */
  label?: string | undefined;
  className?: string | undefined;
}

type Outcome = "idle" | "copied" | "refused";

/** Copies `value`, says so to eyes and screen readers, and is itself again after two seconds. */
export function CopyButton({ value, label = "Copy", className }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>("idle");
  useEffect(() => {
    if (outcome === "idle") return;
    const timer = setTimeout(() => setOutcome("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  };
  const words = { idle: label, copied: "Copied", refused: "The browser refused; select and copy it" }[
    outcome
  ];
  return (
    <>
      <IconButton size="icon-sm" label={words} onClick={copy} className={className}>
        {outcome === "copied" ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
      </IconButton>
      <span role="status" className="sr-only">
        {outcome === "idle" ? "" : words}
      </span>
    </>
  );
}
