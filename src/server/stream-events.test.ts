import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, type DatabaseClient } from "@/db/client";
import { type LiveBus, startLiveBus } from "@/db/live";
import { type AgentEventRow, pauseAgent, provisionAgent, resumeAgent } from "@/domain/agents";
import type { Ctx } from "@/domain/context";
import { createWorld, type World, waitFor } from "@/testing/world";
import { streamEvents } from "./stream-events";

let world: World;
let client: DatabaseClient;
let live: LiveBus;
let first: Ctx;
let second: Ctx;

beforeAll(async () => {
  world = await createWorld();
  client = connectDatabase(world.database.appUrl, { max: 2, name: "live" });
  live = await startLiveBus(client.sql);
  await world.startWorker();
  first = await sellerWithAgent(0);
  second = await sellerWithAgent(1);
});

afterAll(async () => {
  await live.close();
  await client.close();
  await world.close();
});

async function sellerWithAgent(shop: number): Promise<Ctx> {
  const ctx = await world.seller();
  await world.connectEtsy(ctx, shop);
  await provisionAgent(ctx);
  await waitFor(() => pauseAgent(ctx).catch(() => null));
  return ctx;
}

/** Reads into `seen` until aborted. */
function follow(ctx: Ctx, lastEventId: string | null, abort: AbortController) {
  const seen: AgentEventRow[] = [];
  const ended = (async () => {
    for await (const event of streamEvents(ctx, live, { lastEventId, signal: abort.signal }))
      seen.push(event);
  })();
  return { seen, ended };
}

describe("the stream of an agent's events", () => {
  it("sends what comes, goes on after the last event without holes, and ends when the reader leaves", async () => {
    const ctx = first;
    const leave = new AbortController();
    const reader = follow(ctx, null, leave);
    // Ring until the reader listens: a stream without a last event starts with what comes next.
    await waitFor(async () => {
      await resumeAgent(ctx);
      await pauseAgent(ctx);
      return reader.seen.some((event) => event.content === "paused");
    });
    leave.abort();
    await reader.ended;

    const last = reader.seen.at(-1);
    await resumeAgent(ctx);
    const leaveAgain = new AbortController();
    const later = follow(ctx, last?.id ?? null, leaveAgain);
    await waitFor(() => later.seen.some((event) => event.content === "active"));
    await pauseAgent(ctx);
    await waitFor(() => later.seen.some((event) => event.content === "paused"));
    leaveAgain.abort();
    await later.ended;

    const numbers = [...reader.seen, ...later.seen].map((event) => event.seq);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  });

  it("shows nothing of another seller's", async () => {
    const [ctx, other] = [first, second];
    const abort = new AbortController();
    const reader = follow(other, null, abort);
    await waitFor(async () => {
      for (const one of [ctx, other]) {
        await resumeAgent(one);
        await pauseAgent(one);
      }
      return reader.seen.length > 0;
    });
    abort.abort();
    await reader.ended;
    expect([...new Set(reader.seen.map((event) => event.sellerId))]).toEqual([other.sellerId]);
  });
});
