"use client";

import { ArrowRight } from "lucide-react";
import type { SignInResult } from "@/server/client/account";
import { LiveDot } from "@/ui/patterns/live-dot";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Spinner } from "@/ui/primitives/spinner";
import type { Visitor } from "./visitor";

/** Whose chat it is, and whether it is an example or the real thing. */
export function StallHeader({ state }: { state: "example" | "opening" | "live" }) {
  return (
    <div className="flex items-center justify-between gap-3 border-hairline border-b px-4 pt-6 pb-3">
      <div className="min-w-0">
        <h2 className="truncate font-semibold text-sm">Linden &amp; Loam</h2>
        <p className="truncate text-muted text-xs">A sample shop: stoneware, linen, candles</p>
      </div>
      {state === "example" ? <Badge>Example</Badge> : null}
      {state === "opening" ? (
        <span role="status" className="flex items-center gap-2 text-muted text-xs">
          <Spinner className="text-accent" /> Opening…
        </span>
      ) : null}
      {state === "live" ? <LiveDot live /> : null}
    </div>
  );
}

/** What asking does; once there is an answer, the way to the other side of it. */
export function StallFooter({ visitor, answered }: { visitor: Visitor; answered: boolean }) {
  return (
    <div className="flex min-h-14 items-center px-4 pb-3 text-xs">
      {answered || visitor === "sample" ? (
        // A full load: what the page knows of a stranger must not be shown to a seller.
        <a
          href="/dashboard"
          className="group flex min-h-10 w-full animate-rise items-center justify-between gap-3 rounded-md bg-accent-soft px-3 font-medium text-accent text-sm hover:text-accent-hover"
        >
          Look behind the counter
          <ArrowRight aria-hidden className="size-4 transition-transform group-hover:translate-x-0.5" />
        </a>
      ) : null}
      {!answered && visitor === "stranger" ? (
        <p className="text-muted">
          The first question opens a real sample shop, only for you. No sign-up; it is gone after a day.
        </p>
      ) : null}
      {visitor === "seller" ? (
        <ButtonLink href="/start?step=answer" size="md" className="w-full">
          Ask your own shop
        </ButtonLink>
      ) : null}
    </div>
  );
}

type Refusal = Extract<SignInResult, { ok: false }>;

/** Why there is no sample shop, and what to do instead. */
export function NotOpened({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  return (
    <div role="alert" className="grid gap-2 rounded-md bg-warn-soft px-3 py-2.5 text-sm">
      <p>{refusal.message}</p>
      <div className="flex flex-wrap gap-2">{wayOut(refusal, onRetry)}</div>
    </div>
  );
}

function wayOut({ kind }: Refusal, onRetry: () => void) {
  if (kind === "conflict") {
    return (
      <a href="/dashboard" className="font-medium text-accent underline underline-offset-2">
        Go to your desk
      </a>
    );
  }
  if (kind === "quota_exceeded") return <ButtonLink href="/register">Create account</ButtonLink>;
  return <Button onClick={onRetry}>Try again</Button>;
}
