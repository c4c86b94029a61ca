import { sql } from "drizzle-orm";
import type { z } from "zod";
import { system } from "@/db/system";
import { AppError } from "@/kernel/errors";
import { hours } from "@/kernel/time";
import { openSampleAgent } from "../agents";
import { storeListings } from "../catalogue";
import { storeSampleConnection } from "../channels";
import { asTenant, type Ctx, inTransaction, type SystemCtx } from "../context";
import { openWebChat } from "../messaging";
import { getSeller, openSampleSeller, type SignInVia, sourceOf } from "../sellers";
import { sampleCatalogue, sampleShop } from "./goods";
import type { OpenSampleShop } from "./schemas";

const LIFETIME = hours(24);

/**
 * A visitor's throw-away shop without an account: a tenant of its own with a catalogue, an agent that answers at once
 * and a chat to try it in, gone after a day. `quota_exceeded` when there are as many as we give in a day.
 */
export function openSampleShop(system: SystemCtx, input: z.output<typeof OpenSampleShop>, via: SignInVia) {
  const id = system.newId("seller");
  return inTransaction(asTenant(system, id, { kind: "seller", id }, sourceOf(via)), async (ctx) => {
    await takePlace(ctx);
    const claims = await openSampleSeller(ctx, { ...input, lifetimeMs: LIFETIME }, via);
    const connectionId = await storeSampleConnection(ctx, sampleShop);
    const { listings, variants } = sampleCatalogue(ctx.now());
    const pass = { connectionId, channel: "sample" } as const;
    await storeListings(ctx, pass, listings, { variants, failures: [] });
    await openSampleAgent(ctx, sampleShop.name);
    await openWebChat(ctx);
    return { seller: await getSeller(ctx), claims };
  });
}

/** One of today's places, exact over all processes: samples live a day, so those alive are those of a day. */
async function takePlace(ctx: Ctx): Promise<void> {
  const { samplesPerDay } = ctx.settings;
  if (samplesPerDay === 0)
    throw new AppError("quota_exceeded", "There is no sample shop here. Create an account instead.");
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('sample-shops'))`);
  if ((await system.countSamples(ctx.db, ctx.now())) >= samplesPerDay)
    throw new AppError(
      "quota_exceeded",
      "All sample shops of today are taken. Please come back tomorrow, or create an account.",
    );
}
