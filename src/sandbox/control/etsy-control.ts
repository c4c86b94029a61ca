import { Hono } from "hono";
import { z } from "zod";
import { type EtsyControl, NewListing, NewShop } from "../etsy/control";
import { ListingEdit } from "../etsy/listing-edits";
import { ReadOperation } from "../etsy/pending-edits";
import { ReceiptEdit } from "../etsy/receipts";
import { type StandInEnv, validated } from "../shared/stand-in";
import { badInput, readJson } from "./json-body";

const Limits = z
  .object({ perSecond: z.number().int().min(0), perDay: z.number().int().min(0) })
  .partial()
  .transform(({ perSecond, perDay }) => ({
    ...(perSecond === undefined ? {} : { perSecond }),
    ...(perDay === undefined ? {} : { perDay }),
  }));
const Sale = z.object({
  productId: z.number().int().optional(),
  quantity: z.number().int().min(1).optional(),
});
const Webhook = z.object({ url: z.url(), secret: z.string().min(1) });
const Whose = z.object({ userId: z.number().int().optional() });

/** The Etsy stand-in's verbs over HTTP, for scripts that run outside of this process. */
export function etsyControlRoutes(etsy: EtsyControl): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  const base = "/control/etsy";
  app.get(`${base}/shops`, (c) => c.json({ shops: etsy.shops() }));
  app.post(`${base}/shops`, async (c) =>
    c.json(etsy.addShop(validated(NewShop, await readJson(c.req.raw), badInput)), 201),
  );
  app.get(`${base}/shops/:shop_id/listings`, (c) =>
    c.json({ listings: etsy.listings(Number(c.req.param("shop_id"))) }),
  );
  app.post(`${base}/listings`, async (c) =>
    c.json(etsy.addListing(validated(NewListing, await readJson(c.req.raw), badInput)), 201),
  );
  app.patch(`${base}/listings/:listing_id`, async (c) =>
    c.json(
      etsy.editListing(
        Number(c.req.param("listing_id")),
        validated(ListingEdit, await readJson(c.req.raw), badInput),
      ),
    ),
  );
  app.post(`${base}/listings/:listing_id/edit-after-read`, async (c) => {
    const edit = validated(ListingEdit, await readJson(c.req.raw), badInput);
    const after = validated(ReadOperation.optional(), c.req.query("after"), badInput);
    etsy.editAfterRead(Number(c.req.param("listing_id")), edit, after);
    return c.json({ waiting: true });
  });
  app.post(`${base}/listings/:listing_id/sell`, async (c) =>
    c.json(
      etsy.sell(Number(c.req.param("listing_id")), validated(Sale, await readJson(c.req.raw), badInput)),
    ),
  );
  app.get(`${base}/shops/:shop_id/receipts`, (c) =>
    c.json({ receipts: etsy.receipts(Number(c.req.param("shop_id"))) }),
  );
  app.post(`${base}/receipts/:receipt_id/ship`, (c) =>
    c.json(etsy.shipReceipt(Number(c.req.param("receipt_id")))),
  );
  app.post(`${base}/receipts/:receipt_id/cancel`, (c) =>
    c.json(etsy.cancelReceipt(Number(c.req.param("receipt_id")))),
  );
  app.patch(`${base}/receipts/:receipt_id`, async (c) =>
    c.json(
      etsy.editReceipt(
        Number(c.req.param("receipt_id")),
        validated(ReceiptEdit, await readJson(c.req.raw), badInput),
      ),
    ),
  );
  app.put(`${base}/webhook`, async (c) => {
    etsy.setWebhook(validated(Webhook, await readJson(c.req.raw), badInput));
    return c.json({ set: true });
  });
  app.delete(`${base}/listings/:listing_id`, (c) => {
    etsy.removeListing(Number(c.req.param("listing_id")));
    return c.json({ removed: true });
  });
  app.post(`${base}/tokens/expire`, async (c) => {
    etsy.expireAccessTokens(validated(Whose, await readJson(c.req.raw), badInput).userId);
    return c.json({ expired: true });
  });
  app.post(`${base}/tokens/revoke`, async (c) => {
    etsy.revokeAccess(validated(Whose, await readJson(c.req.raw), badInput).userId);
    return c.json({ revoked: true });
  });
  app.put(`${base}/limits`, async (c) => {
    etsy.setCallLimits(validated(Limits, await readJson(c.req.raw), badInput));
    return c.json({ set: true });
  });
  app.post(`${base}/reset`, (c) => {
    etsy.reset();
    return c.json({ reset: true });
  });
  return app;
}
