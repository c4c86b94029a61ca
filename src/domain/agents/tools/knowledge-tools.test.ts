import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/domain/context";
import { inTransaction } from "@/domain/context";
import { openShop, syncNow } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { staleFacts } from "../current-facts";
import { removeKnowledge, saveKnowledge } from "../knowledge";
import { checkReply, type Fact } from "../truth";
import { customerTools, sellerTools, type Toolbox } from ".";

interface Found {
  entries: { id: string; title: string; text: string; from: string; amounts?: unknown[] }[];
  note?: string;
}

let world: World;
let ctx: Ctx;
let wrapId: string;
const wrap = { title: "Do you gift wrap?", body: "Yes, in kraft paper, for $3.50. Shipping stays free." };

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  ctx = await world.seller();
  await openShop(world, ctx, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  await syncNow(ctx);
  wrapId = (await saveKnowledge(ctx, wrap)).id;
});

const use = (tools: Toolbox, name: string, input: object) =>
  tools.specs.find((spec) => spec.name === name)?.run(input, new AbortController().signal) as Promise<Found>;
const search = (tools: Toolbox, query: string) => use(tools, "search_knowledge", { query });
const check = (tools: Toolbox, text: string) =>
  checkReply({ text, facts: tools.facts.list(), sources: tools.sources, customerWords: [], locale: "en-US" });

describe("search_knowledge", () => {
  it("brings the matching answers, and what the shop says of shipping and returns", async () => {
    await saveKnowledge(ctx, { kind: "policy", title: "Gift vouchers", body: "We have none." });
    await saveKnowledge(ctx, { title: "How do I care for wood?", body: "Oil it." });
    const { entries, note } = await search(customerTools(ctx, null), "gift wrap");
    expect(entries.slice(0, 2)).toMatchObject([
      { id: wrapId, title: wrap.title, text: wrap.body, from: "faq" },
      { title: "Gift vouchers", from: "policy" },
    ]);
    const shop = entries.filter((entry) => entry.from === "shop");
    expect(shop).toHaveLength(entries.length - 2);
    expect(shop.map((entry) => entry.title)).toContain("Returns and exchanges");
    expect(shop[0]?.text).toMatch(/^Ships from the United States\. /);
    expect(note).toBeUndefined();
  });

  it("brings five answers at most, and says so when there is none", async () => {
    for (let at = 0; at < 8; at += 1) await saveKnowledge(ctx, { title: `Ribbon ${at}`, body: "A ribbon." });
    const answers = async (query: string) =>
      (await search(customerTools(ctx, null), query)).entries.filter((entry) => entry.from !== "shop");
    expect(await answers("ribbon")).toHaveLength(5);
    expect(await answers("instalments")).toEqual([]);
    expect((await search(customerTools(ctx, null), "instalments")).note).toContain("nothing about this");
  });

  it("makes what it read quotable: amounts, promises and numbers of the answer, and no others", async () => {
    const tools = customerTools(ctx, null);
    await use(tools, "search_products", { query: "walnut tray" });
    await search(tools, "gift wrap");
    expect(check(tools, "Yes! Gift wrap is $3.50, in kraft paper, with free shipping.")).toMatchObject({
      ok: true,
    });
    expect(check(tools, "The Walnut tray is $42.00. Gift wrap costs $3.50.")).toMatchObject({ ok: true });
    expect(check(tools, "Gift wrap is $4.50.")).toMatchObject({ ok: false });
    expect(check(tools, "The Walnut tray is $3.50.")).toMatchObject({ ok: false });
    expect(check(customerTools(ctx, null), "Gift wrap is $3.50.")).toMatchObject({ ok: false });
  });

  it("keeps what a parcel to one place costs apart from another's", async () => {
    const tools = customerTools(ctx, null);
    const { entries } = await search(tools, "shipping abroad");
    const shipping = entries.find((entry) => entry.from === "shop")?.amounts as {
      to: string;
      first: { value: string };
    }[];
    const [one, other] = shipping.filter(({ to }) => to !== "everywhere else");
    expect([one, other]).toEqual([expect.anything(), expect.anything()]);
    const amount = (value = "") => `$${value.replace(" USD", "")}`;
    const said = (value: string) => check(tools, `Small parcels: shipping to ${one?.to} is ${value}.`);
    expect(said(amount(one?.first.value))).toMatchObject({ ok: true });
    expect(said("$99.00")).toMatchObject({ ok: false });
    expect(said(amount(other?.first.value))).toMatchObject({ ok: false });
  });

  it("notes what was read with its version, and what changed since no longer holds", async () => {
    const tools = customerTools(ctx, null);
    await search(tools, "gift wrap");
    const facts = tools.facts.list();
    const read = facts.find((fact) => fact.entityId === wrapId && fact.kind === "text");
    expect(read).toMatchObject({ field: "body", version: "1", value: wrap.body });
    const stale = (some: Fact[]) =>
      inTransaction(ctx, (ctx) =>
        staleFacts(
          ctx,
          facts,
          some.map((fact) => ({ start: 0, end: 1, factId: fact.id, claim: "value" as const })),
        ),
      );
    expect(await stale(facts)).toEqual([]);
    await saveKnowledge(ctx, { id: wrapId, version: 1, ...wrap, body: "Yes, for $5.00." });
    const own = facts.filter((fact) => fact.entityId === wrapId);
    expect(own).toHaveLength(2);
    const text = { factId: read?.id, was: wrap.body, now: null };
    expect(await stale(own)).toMatchObject([{ was: { amountMinor: 350 }, now: null }, text]);
    // A text that was read may have been used in any words; the amounts of others still hold.
    expect(await stale(facts.filter((fact) => fact.entityId !== wrapId))).toMatchObject([text]);
    await removeKnowledge(ctx, { id: wrapId });
    expect(await stale(own)).toHaveLength(2);
  });

  it("knows answers to try in one run only", async () => {
    const trial = [{ question: "Do you engrave?", answer: "Yes, twelve letters." }];
    const { entries } = await search(customerTools(ctx, null, trial), "engraving");
    expect(entries[0]).toMatchObject({ title: "Do you engrave?", text: "Yes, twelve letters.", from: "faq" });
    expect((await search(customerTools(ctx, null), "engraving")).entries[0]?.from).toBe("shop");
  });

  it("reads nobody else's, also for the seller's own questions", async () => {
    const other = await world.seller("Other");
    expect(await search(customerTools(other, null), "gift wrap")).toMatchObject({ entries: [] });
    expect((await search(sellerTools(ctx, ctx.newId("run")), "gift wrap")).entries[0]?.id).toBe(wrapId);
  });

  it("refuses what is no search", async () => {
    await expect(search(customerTools(ctx, null), "")).rejects.toThrow();
    await expect(search(customerTools(ctx, null), "x".repeat(201))).rejects.toThrow();
  });
});
