import pino from "pino";
import type { Logger } from "@/domain/context";

/** Fields that hold secrets or personal data, wherever they turn up in a line. */
const redacted = [
  "token",
  "accessToken",
  "refreshToken",
  "password",
  "passwordHash",
  "secret",
  "authorization",
  "cookie",
  "email",
  "name",
  "text",
  "message",
  "code",
  "codeVerifier",
  "apiKey",
];

/** Structured lines on standard output; `part` is web, worker or sandbox. */
export function createLogger(options: { level: string; part: string }): Logger {
  const paths = redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino({
    level: options.level,
    base: { part: options.part, pid: process.pid },
    messageKey: "msg",
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: "[redacted]" },
    serializers: { error: describeError, cause: describeError },
  });
}

/** An error without its message's data: drivers put values of rows into them; ours carry sentences only. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { kind, meta, code } = error as Error & { kind?: unknown; meta?: unknown; code?: unknown };
  return {
    type: error.name,
    kind,
    code,
    meta,
    message: error.message.slice(0, 500),
    stack: error.stack?.split("\n").slice(1, 8).join("\n"),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}
