import { and, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { identityChecks, orderItems, orders } from "@/db/schema";
import { addMs, hours } from "@/kernel/time";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { identityOf, matchesIdentity } from "./identity";
import { CheckOrder } from "./schemas";

/** Wrong answers that a conversation, and a contact over all of theirs, may give in `MEMORY`. */
const MOST_TRIES = 3;
/** How long tries count, and how long an order that was shown to be theirs may be read again. */
const MEMORY = hours(24);

type Order = typeof orders.$inferSelect;

/** What a customer may know of their order. */
export interface CheckedOrder extends Pick<Order, "id" | "status" | "orderedAt" | "shippedAt" | "updatedAt"> {
  number: string;
  items: { title: string; quantity: number }[];
}

/**
 * `refused` says the same of a wrong number and of a wrong answer. `unknown`: the platform told us nothing to ask for, so
 * only a person can help.
 */
export type OrderCheck =
  | { outcome: "verified"; order: CheckedOrder }
  | { outcome: "refused"; triesLeft: number }
  | { outcome: "unknown" };

/** Who asks; bound on the server, never an argument of a tool. */
export interface Asker {
  conversationId: string;
  contactId: string;
}

/**
 * Shows an order to whoever knows its number and the buyer's e-mail or postcode; within that conversation, for a day, the
 * number alone is enough then. Three wrong answers a day for a conversation and for a contact, counted one by one however
 * many come at once. The same queries and comparisons are made whether or not there is such an order.
 */
export function checkOrder(ctx: Ctx, asker: Asker, input: CheckOrder): Promise<OrderCheck> {
  const { orderNumber, emailOrPostcode } = CheckOrder.parse(input);
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(
      sql`select pg_advisory_xact_lock(hashtext('identity'), hashtext(${ctx.sellerId + asker.contactId}))`,
    );
    const seen = await look(ctx, asker, orderNumber);
    const isRight = matchesIdentity(seen.identity, emailOrPostcode);
    const { order, triesLeft } = seen;
    if (order && seen.verified.has(order.id)) return { outcome: "verified", order };
    // An answer that is missing is no try; it is the same for every number.
    if (triesLeft === 0 || emailOrPostcode === "") return { outcome: "refused", triesLeft };
    const theirs = isRight ? order : null;
    await note(ctx, asker, theirs?.id ?? null);
    if (theirs) {
      await recordAudit(ctx, { action: "order.show", entityId: theirs.id, after: asker });
      return { outcome: "verified", order: theirs };
    }
    return seen.tellsNothing ? { outcome: "unknown" } : { outcome: "refused", triesLeft: triesLeft - 1 };
  });
}

/** All that is read, whether or not there is such an order. */
async function look(ctx: Ctx, asker: Asker, orderNumber: string) {
  const found = await findOrder(ctx, orderNumber);
  const items = await itemsOf(ctx, found?.id ?? "");
  const shopTellsNothing = (await identitiesOfNewest(ctx)).every((one) => one === null);
  const { failed, verified } = await earlierChecks(ctx, asker);
  const identity = found ? identityOf(found) : null;
  return {
    order: found ? { ...shown(found), items } : null,
    identity,
    // Where the platform tells of no buyer at all, a number that isn't there must not look different.
    tellsNothing: found ? identity === null : shopTellsNothing,
    triesLeft: Math.max(0, MOST_TRIES - failed),
    verified,
  };
}

/** Every channel that an order may be of; the index begins with them. */
const channels = ["etsy", "sample"] as const;

async function findOrder(ctx: Ctx, number: string): Promise<Order | null> {
  const [row] = await ctx.db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.sellerId, ctx.sellerId),
        inArray(orders.channel, [...channels]),
        eq(orders.externalId, number),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** The newest orders stand for the shop. */
const NEWEST = 20;

async function identitiesOfNewest(ctx: Ctx) {
  const rows = await ctx.db
    .select({ buyerEmail: orders.buyerEmail, address: orders.address })
    .from(orders)
    .where(eq(orders.sellerId, ctx.sellerId))
    .orderBy(newest(orders.orderedAt), newest(orders.id))
    .limit(NEWEST);
  return rows.map(identityOf);
}

async function earlierChecks(ctx: Ctx, { conversationId, contactId }: Asker) {
  const since = addMs(ctx.now(), -MEMORY);
  const own = eq(identityChecks.sellerId, ctx.sellerId);
  const failed = (of: typeof own) =>
    ctx.db.$count(
      identityChecks,
      and(own, of, isNull(identityChecks.orderId), gt(identityChecks.createdAt, since)),
    );
  const here = await failed(eq(identityChecks.conversationId, conversationId));
  const everywhere = await failed(eq(identityChecks.contactId, contactId));
  const verified = await ctx.db
    .select({ orderId: identityChecks.orderId })
    .from(identityChecks)
    .where(
      and(
        own,
        eq(identityChecks.conversationId, conversationId),
        isNotNull(identityChecks.orderId),
        gt(identityChecks.createdAt, since),
      ),
    )
    .orderBy(newest(identityChecks.createdAt))
    .limit(50);
  return { failed: Math.max(here, everywhere), verified: new Set(verified.map((row) => row.orderId)) };
}

/** Most items that are read of one order. */
const MOST_ITEMS = 50;

const itemsOf = (ctx: Ctx, orderId: string) =>
  ctx.db
    .select({ title: orderItems.title, quantity: orderItems.quantity })
    .from(orderItems)
    .where(and(eq(orderItems.sellerId, ctx.sellerId), eq(orderItems.orderId, orderId)))
    .orderBy(orderItems.position)
    .limit(MOST_ITEMS);

/** Counts a try, and forgets those of this contact that count no more. */
async function note(ctx: Ctx, asker: Asker, orderId: string | null): Promise<void> {
  const past = lte(identityChecks.createdAt, addMs(ctx.now(), -MEMORY));
  const ofAsker = or(
    eq(identityChecks.contactId, asker.contactId),
    eq(identityChecks.conversationId, asker.conversationId),
  );
  await ctx.db.delete(identityChecks).where(and(eq(identityChecks.sellerId, ctx.sellerId), ofAsker, past));
  await ctx.db.insert(identityChecks).values({
    ...asker,
    sellerId: ctx.sellerId,
    id: ctx.newId("identityCheck"),
    orderId,
    createdAt: ctx.now(),
  });
}

function shown({ id, externalId, status, orderedAt, shippedAt, updatedAt }: Order) {
  return { id, number: externalId, status, orderedAt, shippedAt, updatedAt };
}
