import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listings, type StoredFact } from "@/db/schema";
import { newId } from "@/kernel/ids";
import { createWorld, type World, waitFor } from "@/testing/world";
import { listProducts } from "../catalogue";
import { type Ctx, inTransaction } from "../context";
import { connectTelegram, getThread, listConversations } from "../messaging";
import { findAgentWithSession, listProofs, listRunSummaries, provisionAgent } from ".";
import { proofsOf } from "./list-proofs";

const fact = (id: string, rest: object) =>
  ({ id, field: "price", version: "v1", ...rest }) as unknown as StoredFact;

let world: World;
let ctx: Ctx;
let conversationId: string;
let title: string;

beforeAll(async () => {
  world = await createWorld();
  await world.startWorker();
  ctx = await world.seller();
  await world.connectEtsy(ctx);
  await waitFor(async () => (await listProducts(ctx)).total > 100);
  await provisionAgent(ctx);
  await waitFor(async () => (await findAgentWithSession(ctx))?.status === "active");
  const bot = world.sandbox.telegram.createBot();
  await connectTelegram(ctx, { botToken: bot.token });
  const { products } = await listProducts(ctx, { state: "active", limit: 1 });
  title = products[0]?.title ?? "";
  world.sandbox.telegram.customer("Ann").say(bot.username, `How much is the ${title}?`);
  conversationId = await waitFor(async () => {
    const { conversations } = await listConversations(ctx);
    return conversations.find((one) => one.lastMessageAuthor === "agent")?.id;
  });
});

afterAll(() => world.close());

describe("the proofs of an agent's replies", () => {
  it("ties a price in the reply to the row it was read from", async () => {
    const { messages } = await getThread(ctx, { conversationId });
    const reply = messages.find((message) => message.author === "agent");
    const proof = (await listProofs(ctx, { conversationId }))[reply?.id ?? ""]?.find(
      (one) => one.fact.kind === "price",
    );
    expect(reply?.text.slice(proof?.start, proof?.end)).toMatch(/\d/);
    expect(proof).toMatchObject({ stale: false, offer: { gone: false } });
  });

  it("says of a sum whether the prices behind it still hold, and of a day that it is the order's", async () => {
    const [row] = await inTransaction(ctx, ({ db }) =>
      db.select().from(listings).where(eq(listings.sellerId, ctx.sellerId)).limit(1),
    );
    const price = { amountMinor: row?.priceMinor ?? 0, currency: row?.currency ?? "USD" };
    const facts = (amountMinor: number): StoredFact[] => [
      fact("f1", { kind: "price", entityId: row?.id ?? "", value: { ...price, amountMinor } }),
      fact("f2", { kind: "price", entityId: "total", value: price, from: ["f1"] }),
      fact("f3", { kind: "date", entityId: newId("order"), value: "2026-11-20" }),
    ];
    const ties = ["f2", "f3"].map((factId) => ({ start: 0, end: 1, factId, claim: "value" as const }));
    const read = async (amountMinor: number) =>
      inTransaction(
        ctx,
        async (ctx) => (await proofsOf(ctx, [{ id: "m", ties, facts: facts(amountMinor) }])).m,
      );
    expect(await read(price.amountMinor)).toMatchObject([
      { basis: "computed", offer: null, stale: false },
      { basis: "order", offer: null, stale: false },
    ]);
    expect(await read(price.amountMinor + 1)).toMatchObject([{ basis: "computed", stale: true }, {}]);
  });

  it("says when the row has changed since", async () => {
    await inTransaction(ctx, (ctx) =>
      ctx.db.update(listings).set({ deletedAt: ctx.now() }).where(eq(listings.sellerId, ctx.sellerId)),
    );
    const proofs = Object.values(await listProofs(ctx, { conversationId })).flat();
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.every((proof) => proof.stale && proof.offer?.gone)).toBe(true);
  });

  it("rejects another seller", async () => {
    const other = await world.seller("Other");
    await expect(listProofs(other, { conversationId })).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("runs for a list", () => {
  it("say what they were about, newest first, of one conversation or all", async () => {
    const own = await listRunSummaries(ctx, { conversationId });
    expect(own[0]).toMatchObject({
      kind: "customer_message",
      contactName: "Ann",
      status: "completed",
      conversationId,
    });
    const all = await listRunSummaries(ctx);
    expect(all.length).toBeGreaterThanOrEqual(own.length);
    expect(all.map((run) => run.startedAt.getTime())).toEqual(
      all.map((run) => run.startedAt.getTime()).toSorted((a, b) => b - a),
    );
  });

  it("shows nothing of another seller's", async () => {
    expect(await listRunSummaries(await world.seller("Third"), { conversationId })).toEqual([]);
  });
});
