import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { z } from "zod";
import { storeUpdate } from "@/domain/agents";
import { asTenant, type Ctx, type SystemCtx } from "@/domain/context";
import { advancePolling, openChannel } from "@/domain/messaging";
import { polledChannels } from "@/domain/ops";
import { toAppError } from "@/kernel/errors";
import { seconds } from "@/kernel/time";

const LOOK_FOR_CHANNELS = seconds(5);
const POLL_SECONDS = 25;

const Numbered = z.object({ update_id: z.number() });

/**
 * Fetches updates for bots that can't be reached from outside, one poller per bot over all workers (by advisory
 * locks, all held by one connection). Returns the way to stop.
 */
export function startPolling(ctx: SystemCtx, sql: Sql): () => Promise<void> {
  const stop = new AbortController();
  const polling = new Map<string, Promise<void>>();
  const look = async () => {
    const locks = await sql.reserve();
    try {
      while (!stop.signal.aborted) {
        for (const { sellerId, id } of await polledChannels(ctx)) {
          const [lock] = polling.has(id)
            ? []
            : await locks`select pg_try_advisory_lock(hashtext('poll'), hashtext(${id})) as mine`;
          if (!lock?.mine) continue;
          const tenant = asTenant(ctx, sellerId, { kind: "customer" }, "telegram");
          const done = async () => {
            await locks`select pg_advisory_unlock(hashtext('poll'), hashtext(${id}))`;
            polling.delete(id);
          };
          polling.set(id, pollChannel(tenant, id, stop.signal).finally(done));
        }
        await sleep(LOOK_FOR_CHANNELS, undefined, { signal: stop.signal });
      }
    } finally {
      await Promise.allSettled(polling.values());
      locks.release();
    }
  };
  const looking = ctx.settings.webhooks.telegram
    ? Promise.resolve()
    : look().catch((error: unknown) => stop.signal.aborted || ctx.log.error({ error }, "polling stopped"));
  return async () => {
    stop.abort();
    await looking;
  };
}

async function pollChannel(ctx: Ctx, channelId: string, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted) await pollOnce(ctx, channelId, signal);
  } catch (error) {
    if (!signal.aborted) ctx.log.warn({ error, channelId }, "polling a bot stopped; it is tried again");
  }
}

/** Updates are confirmed by the next poll's offset, so a crash in between delivers them again: storing is idempotent. */
async function pollOnce(ctx: Ctx, channelId: string, signal: AbortSignal): Promise<void> {
  const { channel, token } = await openChannel(ctx, channelId);
  const updates = await ctx.ports.telegram.pollUpdates(token, {
    offset: channel.pollOffset,
    timeoutSeconds: POLL_SECONDS,
    signal,
  });
  for (const update of updates) {
    const numbered = Numbered.safeParse(update);
    if (!numbered.success) continue;
    await storeOrSkip(ctx, channelId, update);
    await advancePolling(ctx, channelId, numbered.data.update_id + 1);
  }
}

/** An update that can't be read would be delivered for ever: it is noted and stepped over. */
async function storeOrSkip(ctx: Ctx, channelId: string, update: unknown): Promise<void> {
  try {
    await storeUpdate(ctx, channelId, update);
  } catch (error) {
    if (toAppError(error).kind !== "invalid") throw error;
    ctx.log.warn({ error, channelId }, "an update could not be read");
  }
}
