import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { messages } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import {
  approveProposal,
  dismissProposal,
  listKnowledge,
  proposeKnowledge,
  restoreKnowledge,
  searchKnowledge,
} from ".";

let world: World;
let stall: Stall;
let messageId: string;
const question = "Do you gift wrap?";
const answer = "Yes, for free, with a ribbon.";

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  stall = await openStall(world, [{ title: "Walnut tray", priceMinor: 4_200 }]);
  await stall.hear(world.sandbox.telegram.customer("Ann", "en"), "How much is the Walnut tray?");
  await stall.workAfter(3_000);
  const [reply] = await inTransaction(stall.ctx, ({ db }) =>
    db.select().from(messages).where(eq(messages.author, "agent")),
  );
  messageId = reply?.id ?? "";
});

/** As if the seller had changed the draft before it went out. */
const edit = () =>
  inTransaction(stall.ctx, ({ db }) =>
    db.update(messages).set({ draftText: "We don't.", text: answer }).where(eq(messages.id, messageId)),
  );
const propose = () => proposeKnowledge(stall.ctx, { messageId, question, answer });
const published = async () => (await listKnowledge(stall.ctx)).entries;
const proposed = async () => (await listKnowledge(stall.ctx, { status: "proposed" })).entries;

describe("learning from an edited draft", () => {
  it("only proposes: the agent doesn't know it before it is approved", async () => {
    await edit();
    const proposal = await propose();
    expect(proposal).toMatchObject({
      title: question,
      body: answer,
      status: "proposed",
      source: "draft",
      messageId,
    });
    expect(await published()).toEqual([]);
    expect((await searchKnowledge(stall.ctx, { query: "gift wrap" })).found).toEqual([]);
    await approveProposal(stall.ctx, proposal);
    expect(await proposed()).toEqual([]);
    expect((await searchKnowledge(stall.ctx, { query: "gift wrap" })).found).toMatchObject([
      { title: question },
    ]);
  });

  it("proposes once per message, however often it is asked", async () => {
    await edit();
    const all = [...(await Promise.all([propose(), propose()])), await propose()];
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    expect(await proposed()).toHaveLength(1);
  });

  it("has nothing to learn from a reply that went out as it was", async () => {
    await expect(propose()).rejects.toMatchObject({ kind: "conflict" });
    expect(await proposed()).toEqual([]);
  });

  it("is approved in the seller's wording, once", async () => {
    await edit();
    const { id, version } = await propose();
    const approved = await approveProposal(stall.ctx, { id, version, title: "Gift wrap", body: "Free." });
    expect(approved).toMatchObject({ title: "Gift wrap", body: "Free.", status: "published", version: 2 });
    expect(await approveProposal(stall.ctx, { id, version })).toEqual(approved);
    expect(await published()).toHaveLength(1);
  });

  it("is dismissed, and can be had back", async () => {
    await edit();
    const proposal = await propose();
    await dismissProposal(stall.ctx, proposal);
    await dismissProposal(stall.ctx, proposal);
    expect(await proposed()).toEqual([]);
    await restoreKnowledge(stall.ctx, proposal);
    expect(await proposed()).toMatchObject([{ id: proposal.id, status: "proposed", messageId }]);
  });

  it("isn't dismissed any more once it is in use", async () => {
    await edit();
    const proposal = await propose();
    await approveProposal(stall.ctx, proposal);
    await expect(dismissProposal(stall.ctx, proposal)).rejects.toMatchObject({ kind: "conflict" });
    expect(await published()).toHaveLength(1);
  });

  it("rejects another seller", async () => {
    await edit();
    const other = await world.seller("Other");
    const gone = { kind: "not_found" };
    await expect(proposeKnowledge(other, { messageId, question, answer })).rejects.toMatchObject(gone);
    const proposal = await propose();
    await expect(approveProposal(other, proposal)).rejects.toMatchObject(gone);
    await expect(dismissProposal(other, proposal)).rejects.toMatchObject(gone);
    expect(await proposed()).toHaveLength(1);
  });
});
