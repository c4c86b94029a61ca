import { TRPCError } from "@trpc/server";
import { ZodError, type z } from "zod";
import { AppError, toAppError } from "@/kernel/errors";

/** Field → what is wrong with it, from a form's or body's parse. Paths are joined by dots; "" is the whole body. */
function fieldsOf(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}

/** Input that doesn't parse, as an `invalid` error whose sentence names the fields. */
function invalidInput(error: ZodError): AppError {
  const fields = fieldsOf(error);
  const sentence = Object.entries(fields)
    .map(([field, problem]) => (field ? `${field}: ${problem}` : problem))
    .join("; ");
  return new AppError("invalid", sentence, { meta: { fields } });
}

/** Input by its schema, or an `invalid` error: for handlers that tRPC doesn't parse for. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error);
}

/** Whatever was thrown, as the one error type; tRPC's own refusals are told apart from bugs. */
export function appErrorOf(error: unknown): AppError {
  if (!(error instanceof TRPCError)) return databaseGone(error) ?? toAppError(error);
  if (error.cause instanceof AppError) return error.cause;
  if (error.code === "BAD_REQUEST" && error.cause instanceof ZodError) return invalidInput(error.cause);
  switch (error.code) {
    case "NOT_FOUND":
      return new AppError("not_found", "There is nothing at this address.");
    case "PAYLOAD_TOO_LARGE":
      return new AppError("too_large", "That is more than can be sent at once.");
    case "PARSE_ERROR":
    case "BAD_REQUEST":
    case "METHOD_NOT_SUPPORTED":
    case "UNSUPPORTED_MEDIA_TYPE":
      return new AppError("invalid", "The request isn't well-formed.", { cause: error });
    default:
      return databaseGone(error) ?? toAppError(error.cause ?? error);
  }
}

/** What the driver says when there is no server, or it is shutting down (SQLSTATE 57P0x), wherever it is wrapped. */
const GONE = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|CONNECT_TIMEOUT|CONNECTION_\w+|57P0[1-3])$/;

function databaseGone(error: unknown): AppError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) return null;
    if ("code" in cause && GONE.test(String(cause.code))) {
      return new AppError(
        "unavailable",
        "We can't reach our database just now. Please try again in a moment.",
        {
          cause: error,
        },
      );
    }
  }
  return null;
}
