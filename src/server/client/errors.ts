import { TRPCClientError } from "@trpc/client";
import { type ErrorKind, errorKinds } from "@/kernel/errors";

/** What the caller should do next, when the server said so; null when no answer came. */
export function kindOf(error: unknown): ErrorKind | null {
  const kind: unknown = error instanceof TRPCClientError ? error.data?.kind : null;
  return typeof kind === "string" && kind in errorKinds ? (kind as ErrorKind) : null;
}

/** A sentence to show, whatever was thrown. */
export function messageOf(error: unknown): string {
  return kindOf(error) && error instanceof Error
    ? error.message
    : "We can't reach the server. Are you online?";
}
