import { afterAll, beforeAll, expect, it } from "vitest";
import { connections, syncRuns } from "@/db/schema";
import { asTenant, type Ctx, inTransaction } from "../context";
import { registerSeller } from "../sellers";
import { openTestWorld, type TestWorld } from "../sellers/world.fixture";
import { getSyncLog } from "./get-sync-log";
import { logSync } from "./sync-progress";

let world: TestWorld;
let ctx: Ctx;
let other: Ctx;

beforeAll(async () => {
  world = await openTestWorld();
  ctx = await seller("mara@example.com");
  other = await seller("jonas@example.com");
});
afterAll(() => world.close());

async function seller(email: string): Promise<Ctx> {
  const form = { email, password: "correct horse", name: "Mara" };
  const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
  const ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
  await inTransaction(ctx, ({ db }) =>
    db.insert(connections).values({
      sellerId: seller.id,
      id: "con_1",
      channel: "etsy",
      externalShopId: email,
      shopName: "Willow",
      currency: "USD",
      status: "active",
    }),
  );
  return ctx;
}

function pass(ctx: Ctx, messages: string[]): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const id = ctx.newId("syncRun");
    const run = { sellerId: ctx.sellerId, id, connectionId: "con_1" };
    await ctx.db.insert(syncRuns).values({ ...run, trigger: "manual", status: "done" });
    const lines = messages.map((message) => ({ level: "warn" as const, entity: "1042", message }));
    await logSync(ctx, id, lines);
    return id;
  });
}

it("tells of one pass only, newest line first", async () => {
  await pass(ctx, ["of another pass"]);
  const syncId = await pass(ctx, ["first", "second"]);
  const { run, lines } = await getSyncLog(ctx, { syncId });
  expect(run).toMatchObject({ id: syncId, trigger: "manual", status: "done" });
  expect(lines.map(({ message }) => message)).toEqual(["second", "first"]);
});

it("rejects another seller", async () => {
  const syncId = await pass(other, ["theirs"]);
  await expect(getSyncLog(ctx, { syncId })).rejects.toMatchObject({ kind: "not_found" });
});
