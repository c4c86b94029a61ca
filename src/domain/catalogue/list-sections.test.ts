import { afterAll, beforeAll, expect, it } from "vitest";
import { shopTerms } from "@/db/schema";
import { findConnection } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import { openShop } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import { listSections } from ".";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function addTerms(ctx: Ctx, rows: [kind: "section" | "returns", title: string, position: number][]) {
  await inTransaction(ctx, async (ctx) => {
    const connection = await findConnection(ctx);
    await ctx.db.insert(shopTerms).values(
      rows.map(([kind, title, position]) => ({
        sellerId: ctx.sellerId,
        id: ctx.newId("shopTerms"),
        connectionId: connection?.id ?? "",
        kind,
        externalId: `${kind}-${title}`,
        title,
        position,
        terms:
          kind === "section" ? { kind } : ({ kind, accepts: true, exchanges: true, withinDays: 30 } as const),
      })),
    );
  });
}

it("lists the shop's sections in the shop's order, and nothing else of its terms", async () => {
  const ctx = await world.seller();
  await openShop(world, ctx, []);
  expect(await listSections(ctx)).toEqual([]);
  await addTerms(ctx, [
    ["section", "Mugs", 2],
    ["section", "Bowls", 1],
    ["returns", "30 days", 1],
  ]);
  expect(await listSections(ctx)).toEqual([
    { externalId: "section-Bowls", title: "Bowls" },
    { externalId: "section-Mugs", title: "Mugs" },
  ]);
});

it("rejects another seller", async () => {
  const ctx = await world.seller();
  await openShop(world, ctx, []);
  await addTerms(ctx, [["section", "Secret", 1]]);
  expect(await listSections(await world.seller())).toEqual([]);
});
