import { afterAll, beforeAll, expect, it } from "vitest";
import { asTenant, type Ctx, inTransaction } from "../context";
import { registerSeller } from "../sellers";
import { openTestWorld, type TestWorld } from "../sellers/world.fixture";
import { countOpenNotices, listOpenNotices } from "./list-notices";
import { type Notice, notifySeller, resolveNotices } from "./notify-seller";

let world: TestWorld;
let ctx: Ctx;

beforeAll(async () => {
  world = await openTestWorld();
  const form = { email: "mara@example.com", password: "correct horse", name: "Mara" };
  const { seller } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
  ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
});
afterAll(() => world.close());

const put = (kind: Notice["kind"], href: string) =>
  inTransaction(ctx, (ctx) =>
    notifySeller(ctx, { kind, key: `${kind}:${href}`, title: kind, body: "…", href }),
  );

it("names a conversation once while it waits with a draft, and again when the draft is gone", async () => {
  await put("handover", "/conversations?id=1");
  await put("draft", "/conversations?id=1");
  await put("handover", "/conversations?id=2");
  const shown = async () => (await listOpenNotices(ctx)).map(({ kind, href }) => `${kind} ${href}`).sort();
  expect(await shown()).toEqual(["draft /conversations?id=1", "handover /conversations?id=2"]);
  expect(await countOpenNotices(ctx)).toBe(2);
  expect(await countOpenNotices(asTenant(world.system, "sel_other"))).toBe(0);
  await inTransaction(ctx, (ctx) => resolveNotices(ctx, "draft:/conversations?id=1"));
  expect(await shown()).toEqual(["handover /conversations?id=1", "handover /conversations?id=2"]);
});
