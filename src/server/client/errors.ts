import type { ErrorKind } from "@/kernel/errors";

/** What the server says of a call that failed, besides its sentence. */
export interface ApiErrorData {
  kind: ErrorKind;
  /** Field of the input → what is wrong with it. */
  fields: Record<string, string> | null;
  requestId: string | null;
  retryAfterSeconds: number | null;
}

/** A call that failed; `data` is null when no answer of ours came. */
export class ApiError extends Error {
  readonly data: ApiErrorData | null;

  constructor(message: string, data: ApiErrorData | null = null, cause?: unknown) {
    super(message, { cause });
    this.name = "ApiError";
    this.data = data;
  }
}

/** What the caller should do next, when the server said so; null when no answer came. */
export function kindOf(error: unknown): ErrorKind | null {
  return (error instanceof ApiError && error.data?.kind) || null;
}

/** What the server says of each field of a form; empty when it said something else. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  return (error instanceof ApiError && error.data?.fields) || {};
}

/** A sentence to show, whatever was thrown. */
export function messageOf(error: unknown): string {
  return kindOf(error) && error instanceof Error
    ? error.message
    : "We can't reach the server. Are you online?";
}
