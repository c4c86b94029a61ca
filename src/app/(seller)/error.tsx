"use client";

import { ErrorState } from "@/ui/patterns/error-state";
import { ButtonLink } from "@/ui/primitives/button-link";

export default function SellerError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <ErrorState
      title="This page could not be shown"
      description="Your agent goes on answering. Try again in a moment."
      onRetry={reset}
      action={<ButtonLink href="/dashboard">Overview</ButtonLink>}
      code={error.digest}
    />
  );
}
