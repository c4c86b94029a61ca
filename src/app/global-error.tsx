"use client";

import "./globals.css";
import { PageError } from "@/ui/patterns/page-error";

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
          <PageError
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
