/** What the caller should do next, not what broke. The table below is the only mapping to transports. */
export const errorKinds = {
  /** The input is wrong; change it. `meta.fields` names the fields. */
  invalid: { http: 400, trpc: "BAD_REQUEST", retry: false },
  /** Sign in (again). */
  unauthenticated: { http: 401, trpc: "UNAUTHORIZED", retry: false },
  /** Signed in, but not allowed. */
  forbidden: { http: 403, trpc: "FORBIDDEN", retry: false },
  /** It isn't there, or it isn't yours. */
  not_found: { http: 404, trpc: "NOT_FOUND", retry: false },
  /** Something exists or moved on already; look again. */
  conflict: { http: 409, trpc: "CONFLICT", retry: false },
  /** The body is larger than what is accepted. */
  too_large: { http: 413, trpc: "PAYLOAD_TOO_LARGE", retry: false },
  /** Too many calls; wait `retryAfterSeconds`. */
  rate_limited: { http: 429, trpc: "TOO_MANY_REQUESTS", retry: true },
  /** A plan's or budget's limit is used up; upgrade or wait. */
  quota_exceeded: { http: 402, trpc: "PAYMENT_REQUIRED", retry: false },
  /** The platform no longer accepts our credentials; the seller reconnects. */
  channel_auth: { http: 409, trpc: "PRECONDITION_FAILED", retry: false },
  /** The platform refused this request for good; its words are in `meta`. */
  channel_rejected: { http: 422, trpc: "UNPROCESSABLE_CONTENT", retry: false },
  /** The platform (or our database) can't be reached or answered nonsense; try again. */
  unavailable: { http: 503, trpc: "SERVICE_UNAVAILABLE", retry: true },
  /** A bug of ours. */
  internal: { http: 500, trpc: "INTERNAL_SERVER_ERROR", retry: true },
} as const;

export type ErrorKind = keyof typeof errorKinds;

export interface AppErrorOptions {
  /** Detail for logs and developers; never shown to a seller. Keep secrets and personal data out. */
  meta?: Record<string, unknown>;
  cause?: unknown;
  retryAfterSeconds?: number;
}

/** The same in every bundle of a process: a web build may hold this file more than once. */
const brand = Symbol.for("stallhand.AppError");

/** The one error type. `message` is a sentence fit for a seller; detail goes to `meta` and `cause`. */
export class AppError extends Error {
  readonly [brand] = true;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }

  readonly kind: ErrorKind;
  readonly meta: Record<string, unknown>;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: ErrorKind, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.kind = kind;
    this.meta = options.meta ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get retryable(): boolean {
    return errorKinds[this.kind].retry;
  }
}

/** Any thrown value as an AppError; what we did not foresee becomes `internal` with a neutral sentence. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("internal", "Something went wrong on our side. Please try again.", { cause: error });
}
