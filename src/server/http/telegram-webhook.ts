import { receiveTelegramUpdate } from "@/domain/agents";
import { parseJson, readBody } from "./read-body";
import { withHttpErrors } from "./with-http-errors";

const MAX_BODY_BYTES = 1_000_000;

/** Carries the secret that we gave Telegram with the webhook; https://core.telegram.org/bots/api#setwebhook */
const SECRET_HEADER = "x-telegram-bot-api-secret-token";

/** `POST /api/webhooks/telegram/{channelId}`: stores the update, rings, answers; the work is the worker's. */
export const receiveTelegram = withHttpErrors<{ channelId: string }>(
  async (request, { boot, system }, { channelId }) => {
    const header = request.headers.get(SECRET_HEADER);
    await receiveTelegramUpdate(system, {
      channelId,
      verify: (secret) => boot.verifyTelegramSecret(header, secret),
      body: parseJson(await readBody(request, MAX_BODY_BYTES)),
    });
    return Response.json({ ok: true });
  },
);
