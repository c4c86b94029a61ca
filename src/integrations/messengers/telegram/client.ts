import { Api, GrammyError, HttpError } from "grammy";

/** BotFather's tokens; anything else must not get into a URL's path. */
const tokenFormat = /^\d+:[A-Za-z0-9_-]{30,}$/;

/** Where the Bot API is, and what reaches it. */
export interface TelegramAccess {
  /** Origin, without a slash at the end. */
  apiUrl: string;
  fetch: typeof globalThis.fetch;
}

/** Why a call has no result. Carries neither token nor text, so it may be logged. */
export type CallFailure =
  | { kind: "bad_token" }
  /** Telegram answered with an error. `description` is its own sentence. */
  | { kind: "answered"; code: number; description: string; retryAfterSeconds: number | undefined }
  /** The request certainly never left this machine. */
  | { kind: "not_sent"; reason: string }
  /** It may have arrived; the answer was lost or makes no sense. */
  | { kind: "lost"; reason: string };

type CallOutcome = { ok: true; result: unknown } | { ok: false; failure: CallFailure };

export interface CallOptions {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** Makes one call, once. Never throws. The result is Telegram's, unparsed. */
export async function callTelegram(
  access: TelegramAccess,
  token: string,
  { timeoutMs, signal }: CallOptions,
  call: (api: Api) => Promise<unknown>,
): Promise<CallOutcome> {
  if (!tokenFormat.test(token)) return { ok: false, failure: { kind: "bad_token" } };
  if (signal?.aborted)
    return { ok: false, failure: { kind: "not_sent", reason: "stopped before it was sent" } };
  const timeout = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const api = new Api(token, {
    apiRoot: access.apiUrl,
    // grammY's own signal is a polyfill that the built-in fetch refuses; a redirect would carry the token elsewhere.
    fetch: (url: Parameters<typeof fetch>[0], init?: RequestInit) =>
      access.fetch(url, {
        method: init?.method ?? "POST",
        headers: init?.headers ?? {},
        body: init?.body ?? null,
        redirect: "error",
        signal: either,
      }),
  });
  try {
    return { ok: true, result: await call(api) };
  } catch (error) {
    if (timeout.aborted) return lost(`no answer within ${timeoutMs / 1_000} seconds`);
    if (signal?.aborted) return lost("stopped while waiting for the answer");
    return { ok: false, failure: explain(error, token) };
  }
}

function lost(reason: string): CallOutcome {
  return { ok: false, failure: { kind: "lost", reason } };
}

function explain(error: unknown, token: string): CallFailure {
  if (error instanceof GrammyError && Number.isInteger(error.error_code)) {
    const wait = error.parameters.retry_after;
    return {
      kind: "answered",
      code: error.error_code,
      description: String(error.description).replaceAll(token, "[token]").slice(0, 300),
      retryAfterSeconds: typeof wait === "number" && wait >= 0 ? wait : undefined,
    };
  }
  const cause = error instanceof HttpError ? error.error : error;
  const code = connectFailure(cause);
  if (code) return { kind: "not_sent", reason: `no connection to Telegram (${code})` };
  return { kind: "lost", reason: "the connection was cut or the answer made no sense" };
}

/** The code of a failure to connect or to resolve the name; undefined where bytes may have left. */
function connectFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AggregateError) {
    const codes = error.errors.map(connectFailure);
    return codes.every((code) => code !== undefined) ? codes[0] : undefined;
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === "UND_ERR_CONNECT_TIMEOUT") return code;
  if (syscall === "connect" || syscall === "getaddrinfo") return code ?? syscall;
  return connectFailure(error.cause);
}
