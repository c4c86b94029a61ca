"use client";

import { ErrorState } from "@/ui/patterns/error-state";
import { ButtonLink } from "@/ui/primitives/button-link";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Error</h1>
      <ErrorState
        title="This page could not be shown"
        description="Nothing you did is lost. Try again in a moment."
        onRetry={reset}
        action={<ButtonLink href="/">Go to the start</ButtonLink>}
        code={error.digest}
      />
    </main>
  );
}
