import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "@/db/client";
import { type LiveSignal, startLiveBus } from "@/db/live";
import { auditLog, knowledge } from "@/db/schema";
import { type Ctx, inTransaction } from "@/domain/context";
import { openShop, openStall, syncNow } from "@/testing/stall";
import { createWorld, type World, waitFor } from "@/testing/world";
import {
  getKnowledge,
  listKnowledge,
  listShopTexts,
  removeKnowledge,
  restoreKnowledge,
  saveKnowledge,
} from ".";
import { KNOWLEDGE_MAX } from "./schemas";

const wrap = { title: "Do you gift wrap?", body: "Yes, in kraft paper with a ribbon." };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const audits = (ctx: Ctx, id: string) =>
  inTransaction(ctx, ({ db }) =>
    db.select().from(auditLog).where(eq(auditLog.entityId, id)).orderBy(auditLog.createdAt, auditLog.id),
  );
const titles = async (ctx: Ctx, input = {}) =>
  (await listKnowledge(ctx, input)).entries.map((entry) => entry.title);

describe("writing an answer", () => {
  it("keeps it, published, with who wrote it in the audit", async () => {
    const ctx = await world.seller();
    const entry = await saveKnowledge(ctx, wrap);
    expect(entry).toMatchObject({ ...wrap, kind: "faq", status: "published", source: "seller", version: 1 });
    expect(await audits(ctx, entry.id)).toMatchObject([
      { action: "knowledge.create", actor: "seller", before: null, after: { title: wrap.title } },
    ]);
  });

  it("twice is one, also at the same moment", async () => {
    const { ctx } = await openStall(world, []);
    const written = await Promise.all([saveKnowledge(ctx, wrap), saveKnowledge(ctx, wrap)]);
    expect(new Set([...written, await saveKnowledge(ctx, wrap)].map((entry) => entry.id)).size).toBe(1);
  });

  it("changes it with what was before in the audit, and the same again changes nothing", async () => {
    const ctx = await world.seller();
    const { id, version } = await saveKnowledge(ctx, wrap);
    const change = { id, version, ...wrap, body: "Yes, for free." };
    expect(await saveKnowledge(ctx, change)).toMatchObject({ body: "Yes, for free.", version: 2 });
    expect(await saveKnowledge(ctx, change)).toMatchObject({ version: 2 });
    expect((await audits(ctx, id)).slice(1)).toMatchObject([
      { action: "knowledge.update", before: { body: wrap.body }, after: { body: "Yes, for free." } },
    ]);
  });

  it("is refused when the answer changed since it was read, and nothing is lost", async () => {
    const ctx = await world.seller();
    const { id, version } = await saveKnowledge(ctx, wrap);
    await saveKnowledge(ctx, { id, version, ...wrap, body: "First." });
    const late = saveKnowledge(ctx, { id, version, ...wrap, body: "Second." });
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
    expect((await listKnowledge(ctx)).entries).toMatchObject([{ body: "First.", version: 2 }]);
  });

  it.each([
    [{ title: " ", body: "x" }, "title"],
    [{ title: "x".repeat(301), body: "x" }, "title"],
    [{ title: "x", body: "" }, "body"],
    [{ title: "x", body: "y".repeat(4_001) }, "body"],
    [{ title: "x", body: "a\u0000b" }, "body"],
  ])("refuses what is empty, too long or no text, naming the field (%#)", async (input, field) => {
    const ctx = await world.seller();
    const saving = async () => saveKnowledge(ctx, input);
    await expect(saving()).rejects.toMatchObject({ issues: [{ path: [field] }] });
  });

  it("ends at 300 answers", async () => {
    const ctx = await world.seller();
    const now = ctx.now();
    await inTransaction(ctx, ({ db, sellerId }) =>
      db.insert(knowledge).values(
        Array.from({ length: KNOWLEDGE_MAX }, (_, at) => ({
          sellerId,
          id: ctx.newId("knowledge"),
          kind: "faq" as const,
          title: `Question ${at}`,
          body: "Answer.",
          status: "published" as const,
          source: "seller" as const,
          createdAt: now,
          updatedAt: now,
        })),
      ),
    );
    await expect(saveKnowledge(ctx, wrap)).rejects.toMatchObject({ kind: "quota_exceeded" });
    const { entries, total, nextCursor } = await listKnowledge(ctx);
    expect([entries.length, total]).toEqual([50, 300]);
    const seen = new Set(entries.map((entry) => entry.id));
    for (let cursor = nextCursor; cursor; ) {
      const page = await listKnowledge(ctx, { cursor });
      for (const { id } of page.entries) seen.add(id);
      cursor = page.nextCursor;
    }
    expect(seen.size).toBe(KNOWLEDGE_MAX);
  });

  it("tells open pages", async () => {
    const ctx = await world.seller();
    const client = connectDatabase(world.database.appUrl, { max: 1 });
    const bus = await startLiveBus(client.sql);
    const heard: LiveSignal[] = [];
    bus.subscribe(ctx.sellerId, (change) => heard.push(change));
    await saveKnowledge(ctx, wrap);
    await waitFor(() => heard.some((change) => change.topic === "agent"));
    await bus.close();
    await client.close();
  });
});

describe("removing an answer", () => {
  it("takes it away, and brings it back as it was", async () => {
    const ctx = await world.seller();
    const entry = await saveKnowledge(ctx, { ...wrap, kind: "policy" });
    await removeKnowledge(ctx, entry);
    await removeKnowledge(ctx, entry);
    expect(await titles(ctx)).toEqual([]);
    const back = await restoreKnowledge(ctx, entry);
    expect(back).toMatchObject({ ...wrap, id: entry.id, kind: "policy", status: "published" });
    expect(await restoreKnowledge(ctx, entry)).toMatchObject({ id: entry.id, version: back.version });
    expect((await audits(ctx, entry.id)).map((one) => one.action)).toEqual([
      "knowledge.create",
      "knowledge.remove",
      "knowledge.restore",
    ]);
  });

  it("of one that never was says so", async () => {
    const ctx = await world.seller();
    const id = ctx.newId("knowledge");
    await expect(removeKnowledge(ctx, { id })).rejects.toMatchObject({ kind: "not_found" });
    await expect(restoreKnowledge(ctx, { id })).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("the list", () => {
  it("has the latest change first, and searches as the agent does", async () => {
    const ctx = await world.seller();
    const first = await saveKnowledge(ctx, wrap);
    world.clock.forward(1_000);
    await saveKnowledge(ctx, { title: "How do I care for wood?", body: "Oil it once a month." });
    expect(await titles(ctx)).toEqual(["How do I care for wood?", wrap.title]);
    world.clock.forward(1_000);
    await saveKnowledge(ctx, { ...first, body: "Yes." });
    expect(await titles(ctx)).toEqual([wrap.title, "How do I care for wood?"]);
    expect(await titles(ctx, { search: "gift wraping" })).toEqual([wrap.title]);
    expect(await titles(ctx, { search: "instalments" })).toEqual([]);
  });
});

describe("what the shop itself says", () => {
  it("is shown in sentences without a copy of it, and is nothing without a shop", async () => {
    const ctx = await world.seller();
    expect(await listShopTexts(ctx)).toEqual([]);
    await openShop(world, ctx, [{ title: "Bowl" }]);
    await syncNow(ctx);
    const texts = await listShopTexts(ctx);
    expect(texts.map((one) => one.title)).toContain("Returns and exchanges");
    expect(texts.find((one) => one.title.startsWith("Shipping"))?.text).toContain(
      "Ships from the United States",
    );
    const rows = await inTransaction(ctx, ({ db }) => db.select().from(knowledge));
    expect(rows).toEqual([]);
  });
});

it("is nobody else's: neither read, changed, removed nor brought back", async () => {
  const ctx = await world.seller();
  const other = await world.seller("Other");
  const entry = await saveKnowledge(ctx, wrap);
  const { id, version } = entry;
  const gone = { kind: "not_found" };
  await expect(saveKnowledge(other, { id, version, ...wrap, body: "Mine." })).rejects.toMatchObject(gone);
  await expect(getKnowledge(other, { id })).rejects.toMatchObject(gone);
  await expect(removeKnowledge(other, { id })).rejects.toMatchObject(gone);
  expect(await titles(other)).toEqual([]);
  await removeKnowledge(ctx, { id });
  await expect(restoreKnowledge(other, { id })).rejects.toMatchObject(gone);
  await restoreKnowledge(ctx, { id });
  const [row] = await inTransaction(ctx, ({ db }) =>
    db
      .select()
      .from(knowledge)
      .where(and(eq(knowledge.sellerId, ctx.sellerId), eq(knowledge.id, id))),
  );
  expect(row?.body).toBe(wrap.body);
});
