"use client";

import { PageError } from "@/ui/patterns/page-error";

export default function SellerError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <PageError
      title="This page could not be shown"
      description="Your agent goes on answering. Try again in a moment."
      onRetry={reset}
      way={{ href: "/dashboard", label: "Overview" }}
      code={error.digest}
    />
  );
}
