"use client";

import "./globals.css";
import { ErrorState } from "@/ui/patterns/error-state";

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <main className="grid min-h-dvh place-items-center">
          <h1 className="sr-only">Error</h1>
          <ErrorState
            title="Stallhand could not be shown"
            description="Nothing you did is lost. Try again in a moment."
            onRetry={reset}
            code={error.digest}
          />
        </main>
      </body>
    </html>
  );
}
