import type { SendResult } from "@/integrations/messengers/port";
import { AppError } from "@/kernel/errors";
import type { CallFailure } from "./client";

/** For a 429 without `retry_after`, and for a network that isn't there. */
const defaultWaitSeconds = 5;

const unknownToken = "Telegram doesn't know this token. Copy it again from @BotFather.";

/** A failed send, by what may be done next. A 5xx is `unknown`: Telegram doesn't say whether it had acted. */
export function toSendResult(failure: CallFailure): SendResult {
  switch (failure.kind) {
    case "bad_token":
      return { status: "rejected", reason: "the bot's token is malformed" };
    case "not_sent":
      return { status: "retry", reason: failure.reason, afterSeconds: defaultWaitSeconds };
    case "lost":
      return { status: "unknown", reason: failure.reason };
    case "answered": {
      const reason = `${failure.code}: ${failure.description}`;
      if (failure.code === 429) {
        return { status: "retry", reason, afterSeconds: failure.retryAfterSeconds ?? defaultWaitSeconds };
      }
      return { status: failure.code >= 400 && failure.code < 500 ? "rejected" : "unknown", reason };
    }
  }
}

/** A failed `getMe` on a token that a seller has just pasted. */
export function toIdentifyError(failure: CallFailure): AppError {
  const refused = failure.kind === "answered" && (failure.code === 401 || failure.code === 404);
  if (refused || failure.kind === "bad_token") {
    return new AppError("invalid", unknownToken, { meta: { fields: { botToken: unknownToken } } });
  }
  return toCallError(failure, "getMe");
}

/** Any other failed call of a connected bot. */
export function toCallError(failure: CallFailure, method: string): AppError {
  if (failure.kind === "bad_token") {
    return new AppError("invalid", unknownToken, { meta: { fields: { botToken: unknownToken } } });
  }
  if (failure.kind !== "answered") {
    const meta = { method, reason: failure.reason };
    return new AppError("unavailable", "Telegram can't be reached right now. Please try again.", { meta });
  }
  const meta = { method, code: failure.code, description: failure.description };
  if (failure.code === 401 || failure.code === 404) {
    return new AppError(
      "channel_auth",
      "Telegram no longer accepts this bot's token. Connect the bot again.",
      { meta },
    );
  }
  if (failure.code === 409) {
    return new AppError("conflict", "Another program is already receiving this bot's messages.", { meta });
  }
  if (failure.code === 429) {
    const retryAfterSeconds = failure.retryAfterSeconds ?? defaultWaitSeconds;
    return new AppError("rate_limited", "Telegram asks us to wait a moment.", { meta, retryAfterSeconds });
  }
  if (failure.code >= 400 && failure.code < 500) {
    return new AppError("channel_rejected", `Telegram refused: ${failure.description}`, { meta });
  }
  return new AppError("unavailable", "Telegram has trouble right now. Please try again.", { meta });
}
