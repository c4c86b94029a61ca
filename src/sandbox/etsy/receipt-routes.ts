import type { Hono } from "hono";
import { z } from "zod";
import { type StandInContext, type StandInEnv, validated } from "../shared/stand-in";
import type { EtsyAccess } from "./access";
import { badInput, base, getShop, isAscending, pathId, SortOrder } from "./api-request";
import { receiptWire } from "./receipt-wire";
import { refused } from "./refusals";
import type { EtsyState, Receipt, Shop } from "./state";

interface ReceiptDeps {
  state: () => EtsyState;
  access: EtsyAccess;
}

/** 2000-01-01, the least that the document allows. */
const Moment = z.coerce.number().int().min(946_684_800).optional();
const Flag = z
  .enum(["true", "false"])
  .transform((word) => word === "true")
  .optional();

const ReceiptQuery = z.object({
  min_created: Moment,
  max_created: Moment,
  min_last_modified: Moment,
  max_last_modified: Moment,
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).default(0),
  sort_on: z.enum(["created", "updated", "receipt_id"]).default("created"),
  sort_order: SortOrder,
  was_paid: Flag,
  was_shipped: Flag,
  was_canceled: Flag,
});
type ReceiptQuery = z.output<typeof ReceiptQuery>;

/** The orders of a shop, for its owner. */
export function registerReceiptCalls(app: Hono<StandInEnv>, { state, access }: ReceiptDeps): void {
  app.get(`${base}/shops/:shop_id/receipts`, (c) => {
    const shop = getOwnShop(state(), access, c);
    const query = validated(ReceiptQuery, c.req.query(), badInput);
    const found = state().receipts.filter(
      (receipt) => receipt.shopId === shop.shopId && isAsked(receipt, query),
    );
    const results = sort(found, query).slice(query.offset, query.offset + query.limit);
    return c.json({ count: found.length, results: results.map((receipt) => receiptWire(receipt, shop)) });
  });

  app.get(`${base}/shops/:shop_id/receipts/:receipt_id`, (c) => {
    const shop = getOwnShop(state(), access, c);
    const receiptId = pathId(c, "receipt_id");
    const receipt = state().receipts.find((one) => one.receiptId === receiptId);
    if (receipt?.shopId !== shop.shopId)
      throw refused(404, `Could not find a Receipt with receipt_id = ${receiptId}`);
    return c.json(receiptWire(receipt, shop));
  });
}

function getOwnShop(state: EtsyState, access: EtsyAccess, c: StandInContext): Shop {
  const grant = access.requireScope(c, "transactions_r");
  const shop = getShop(state, c);
  if (shop.userId !== grant.userId) throw refused(403, "The user does not own this shop");
  return shop;
}

function isAsked(receipt: Receipt, query: ReceiptQuery): boolean {
  const within = (at: number, min: number | undefined, max: number | undefined) =>
    (min === undefined || at >= min) && (max === undefined || at <= max);
  const agrees = (is: boolean, wanted: boolean | undefined) => wanted === undefined || is === wanted;
  return (
    within(receipt.createdAt, query.min_created, query.max_created) &&
    within(receipt.updatedAt, query.min_last_modified, query.max_last_modified) &&
    agrees(receipt.isPaid, query.was_paid) &&
    agrees(receipt.shippedAt !== null, query.was_shipped) &&
    agrees(receipt.status === "canceled", query.was_canceled)
  );
}

const sortKeys = {
  created: (receipt: Receipt) => receipt.createdAt,
  updated: (receipt: Receipt) => receipt.updatedAt,
  receipt_id: (receipt: Receipt) => receipt.receiptId,
};

function sort(receipts: Receipt[], query: ReceiptQuery): Receipt[] {
  const by = sortKeys[query.sort_on];
  const sign = isAscending(query.sort_order) ? 1 : -1;
  return [...receipts].sort((a, b) => sign * (by(a) - by(b) || a.receiptId - b.receiptId));
}
