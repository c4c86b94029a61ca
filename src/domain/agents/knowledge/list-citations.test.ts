import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { agentRuns, messages, type StoredFact } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { listProofs } from "..";
import { type KnowledgeEntry, listCitations, removeKnowledge, saveKnowledge } from ".";

let world: World;
let stall: Stall;
let wrap: KnowledgeEntry;
let reply: { id: string; conversationId: string };

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A reply with what its run had read. */
async function replied(text: string, facts: StoredFact[], ties: string[] = []) {
  await inTransaction(stall.ctx, async ({ db }) => {
    const [row] = await db.select().from(messages).where(eq(messages.author, "agent"));
    const said = {
      text,
      ties: ties.map((factId) => ({ start: 0, end: 2, factId, claim: "value" as const })),
    };
    reply = { id: row?.id ?? "", conversationId: row?.conversationId ?? "" };
    await db.update(messages).set(said).where(eq(messages.id, reply.id));
    await db
      .update(agentRuns)
      .set({ facts })
      .where(and(eq(agentRuns.id, row?.runId ?? "")));
  });
  return (await listCitations(stall.ctx, reply))[reply.id];
}

const read = (over: Partial<KnowledgeEntry> = {}): StoredFact => {
  const { id, body, version } = { ...wrap, ...over };
  return { id: "f1", kind: "text", entityId: id, field: "body", version: String(version), value: body };
};

beforeEach(async () => {
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200 }]);
  wrap = await saveKnowledge(stall.ctx, {
    title: "Do you gift wrap?",
    body: "Yes, in kraft paper with a ribbon, for $3.50.",
  });
  await stall.hear(world.sandbox.telegram.customer("Ann", "en"), "How much is the Walnut tray?");
  await stall.workAfter(3_000);
});

describe("what a reply draws on", () => {
  it("is named with the answer that it uses", async () => {
    expect(await replied("Yes, we wrap it in kraft paper with a ribbon.", [read()])).toEqual([
      { id: wrap.id, title: "Do you gift wrap?", from: "answer", changed: false },
    ]);
  });

  it("is nothing for an answer that was read and not used", async () => {
    expect(await replied("The Walnut tray is $42.00.", [read()])).toBeUndefined();
  });

  it("is also the answer that an amount in it comes from, and that is no proof of an offer", async () => {
    const amount: StoredFact = {
      id: "f2",
      kind: "price",
      entityId: wrap.id,
      field: "amount 350 USD",
      version: "1",
      value: { amountMinor: 350, currency: "USD" },
    };
    expect(await replied("$3.50!", [read(), amount], ["f2"])).toMatchObject([{ id: wrap.id }]);
    expect((await listProofs(stall.ctx, reply))[reply.id] ?? []).toEqual([]);
  });

  it("says when the answer was reworded or removed since", async () => {
    const text = "Yes, we wrap it in kraft paper with a ribbon.";
    const facts = [read()];
    await saveKnowledge(stall.ctx, { ...wrap, body: "No." });
    expect(await replied(text, facts)).toMatchObject([{ title: "Do you gift wrap?", changed: true }]);
    await removeKnowledge(stall.ctx, wrap);
    expect(await replied(text, facts)).toEqual([
      { id: wrap.id, title: null, from: "answer", changed: false },
    ]);
  });

  it("rejects another seller", async () => {
    await replied("Yes, we wrap it in kraft paper with a ribbon.", [read()]);
    const other = await world.seller("Other");
    await expect(listCitations(other, reply)).rejects.toMatchObject({ kind: "not_found" });
  });
});
