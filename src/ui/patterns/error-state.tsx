"use client";

import { TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cn } from "../class-names";
import { Button } from "../primitives/button";

export interface ErrorStateProps {
  /** What happened, in the seller's words: "Your products could not be loaded". */
  title: string;
  /** What to do, or that nothing is lost. */
  description?: ReactNode;
  /** Shows "Try again"; a returned promise keeps the button busy until it settles. */
  onRetry?: (() => unknown) | undefined;
  /** Another way out: a link to reconnect, to go back. */
  action?: ReactNode;
  /** A code to quote to support: error kind, request id. */
  code?: string | undefined;
  className?: string | undefined;
}

/** Something failed, and the way out. */
export function ErrorState({ title, description, onRetry, action, code, className }: ErrorStateProps) {
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    try {
      await onRetry?.();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div
      role="alert"
      className={cn(
        "mx-auto grid max-w-md justify-items-center gap-1 px-6 py-12 text-center md:py-16",
        className,
      )}
    >
      <TriangleAlert aria-hidden strokeWidth={1.5} className="mb-3 size-7 text-bad" />
      <p className="text-balance font-semibold text-base">{title}</p>
      {description ? <p className="text-balance text-muted text-sm">{description}</p> : null}
      {onRetry || action ? (
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          {onRetry ? (
            <Button loading={busy} onClick={() => void retry().catch(() => undefined)}>
              Try again
            </Button>
          ) : null}
          {action}
        </div>
      ) : null}
      {code ? <p className="mt-4 font-mono text-faint text-xs">{code}</p> : null}
    </div>
  );
}
