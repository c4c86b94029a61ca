import { expect, it } from "vitest";
import { inTransaction } from "@/domain/context";
import { listOpenNotices } from "@/domain/notifications";
import { openShop } from "@/testing/stall";
import { spawnWorker } from "@/testing/worker-process";
import { createWorld, type World, waitFor } from "@/testing/world";
import { findConnection, listSyncs, startSync } from ".";
import { connectionTokens } from "./tokens";

/** Whatever was sent to Etsy's token address, e.g. a refresh token that is spent by now. */
const sentSecrets = (world: World) =>
  world.sandbox.log
    .list({ platform: "etsy", operation: "token" })
    .flatMap(({ body }) => [...new URLSearchParams(body)])
    .flatMap(([name, value]) => (/^(refresh_token|code|code_verifier)$/.test(name) ? [value] : []));

it("tokens stand in no line of a worker whose sync fails in every way, in no error and no card", async () => {
  const world = await createWorld();
  const lines: string[] = [];
  const worker = await spawnWorker(world.environment, { onOutput: (text) => void lines.push(text) });
  try {
    const ctx = await world.seller();
    const shop = await openShop(world, ctx, [{ title: "Bowl" }]);
    const run = async () => (await listSyncs(ctx)).runs[0];
    await waitFor(async () => (await run())?.status === "done");
    // Orders are read after a sync: they would meet the faults that are meant for the next one.
    await waitFor(() => {
      const polls = world.sandbox.log.list({ platform: "etsy", operation: "getShopReceipts" });
      return polls.some(({ status }) => status === 200);
    }, 30_000);
    const { id } = (await inTransaction(ctx, findConnection)) ?? { id: "" };
    const secrets = [await connectionTokens(ctx, id, "sync").current()];
    // Spent, renewed at the second try; then broken, cut and unreadable answers, at last a refusal for good.
    const fault = { platform: "etsy", count: 1 } as const;
    world.sandbox.etsy.expireAccessTokens(shop.userId);
    world.sandbox.faults.add({ ...fault, match: "/v3/public/oauth/token", kind: "status", status: 400 });
    world.sandbox.faults.add({ ...fault, match: "getShopShippingProfiles", kind: "status", status: 500 });
    world.sandbox.faults.add({ ...fault, match: "getShopReturnPolicies", kind: "cut" });
    // The first meets the spent token, whose refusal needs no body.
    world.sandbox.faults.add({ ...fault, match: "getListingsByShop", kind: "malformed", count: 2 });
    await startSync(ctx, { trigger: "manual" });
    await waitFor(async () => (await run())?.error, 30_000);
    world.sandbox.faults.add({ ...fault, match: "getListingsByShop", kind: "status", status: 403, count: 9 });
    await waitFor(async () => (await run())?.status === "failed", 30_000);
    world.sandbox.faults.clear();
    secrets.push(await connectionTokens(ctx, id, "sync").current());
    // And the access that is taken away, with the card that says so.
    world.sandbox.etsy.revokeAccess(shop.userId);
    await startSync(ctx, { trigger: "manual" });
    await waitFor(async () => (await inTransaction(ctx, findConnection))?.status === "expired", 30_000);
    const seen = [...lines, JSON.stringify([await listSyncs(ctx), await listOpenNotices(ctx)])].join("\n");
    expect(seen).toContain("sync stopped");
    const all = [
      ...secrets.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]),
      ...sentSecrets(world),
      world.environment.ETSY_SHARED_SECRET ?? "",
    ];
    expect(new Set(all).size).toBeGreaterThan(6);
    for (const secret of all) expect(seen.includes(secret), "a secret in a line").toBe(false);
  } finally {
    await worker.kill();
    await world.close();
  }
}, 120_000);
