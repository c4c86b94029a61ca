"use client";

import { PageError } from "@/ui/patterns/page-error";

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
      <PageError
        title="This page could not be shown"
        description="Nothing you did is lost. Try again in a moment."
        onRetry={reset}
        way={{ href: "/", label: "Go to the start" }}
        code={error.digest}
      />
    </main>
  );
}
