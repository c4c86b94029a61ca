import { receiveChannelEvent } from "@/domain/orders";
import { AppError } from "@/kernel/errors";
import { parseJson, readBody } from "./read-body";
import { withHttpErrors } from "./with-http-errors";

const MAX_BODY_BYTES = 100_000;

/** `POST /api/webhooks/etsy`: verifies, stores, rings, answers; the order is fetched by the worker. */
export const receiveEtsy = withHttpErrors(async (request, { boot, system }) => {
  if (!boot.verifyEtsyDelivery) {
    const sentence = "Etsy's webhooks aren't set up here: the operator needs to set ETSY_WEBHOOK_SECRET.";
    throw new AppError("unavailable", sentence);
  }
  const body = await readBody(request, MAX_BODY_BYTES);
  const id = boot.verifyEtsyDelivery({ headers: request.headers, body });
  if (id === null) throw new AppError("unauthenticated", "The webhook's signature is wrong or too old.");
  const outcome = await receiveChannelEvent(system, { id, body: parseJson(body) });
  return Response.json({ ok: true, outcome });
});
