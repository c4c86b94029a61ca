import { readFileSync } from "node:fs";
import {
  answerTask,
  findAgentWithSession,
  letGo,
  provisionAgent,
  receiveTelegramUpdate,
  updateGuardrails,
} from "@/domain/agents";
import { listSyncs } from "@/domain/channels";
import { asTenant, type Ctx } from "@/domain/context";
import { connectTelegram, deliverMessage } from "@/domain/messaging";
import { overdueRows } from "@/domain/ops";
import { spawnWorker } from "../worker-process";
import { type World, waitFor } from "../world";
import { inBenchWorld } from "./bench-world";
import { ms, percentile, printTable, type Row } from "./figures";
import { type Peers, startPeers } from "./peers";
import { watchMemory } from "./sync-memory";

const BURST_QUIET_MS = 50;
/** How long the model takes for a turn; an answer takes two. */
const THINK_MS = 2_000;
/** Conversations at once, and how many messages are measured. */
const loads = [
  { atOnce: 1, messages: 30 },
  { atOnce: 100, messages: 400 },
  { atOnce: 500, messages: 1_000 },
];
/** Clock ticks a second in /proc/<pid>/stat. */
const TICKS = 100;

/**
 * Webhook accepted → sendMessage received, minus burst wait and model time, with a model that takes its time; a worker
 * of its own beside a poller.
 */
export async function agent(): Promise<void> {
  const peers = await startPeers();
  const env = {
    TELEGRAM_API_URL: peers.origin,
    ANTHROPIC_BASE_URL: peers.origin,
    BURST_QUIET_MS: String(BURST_QUIET_MS),
    BURST_MAX_MS: String(BURST_QUIET_MS),
    WORKER_CONCURRENCY: "500",
  };
  try {
    await inBenchWorld(env, async (world) => {
      const { ctx, channelId } = await prepareShop(world);
      // What is measured is not the caps.
      await updateGuardrails(ctx, { dayCapMicros: 10_000_000_000, monthCapMicros: 10_000_000_000 });
      const bench = { world, ctx, channelId, peers };
      const rows: Row[] = [];
      const memory = watchMemory();
      const worker = await spawnWorker(world.environment);
      await measure(bench, 20, 20);
      peers.model.thinkMs = THINK_MS;
      for (const { atOnce, messages } of loads) {
        const before = cpuMs(worker.pid);
        const row = await measure(bench, messages, atOnce);
        rows.push({
          name: `worker, ${atOnce} at once`,
          values: {
            ...row,
            "CPU a message": ms((cpuMs(worker.pid) - before) / messages),
            "memory, peak": `${memory.peak(worker.pid)} MB`,
          },
        });
      }
      await worker.stop();
      const stopPolling = pollEachSecond(ctx);
      rows.push({
        name: "baseline: polls each second, 100 at once",
        values: await measure(bench, 400, 100),
      });
      await stopPolling();
      printTable(`agent, a model of ${THINK_MS / 1_000} s a turn`, rows);
    });
  } finally {
    await peers.close();
  }
}

async function prepareShop(world: World) {
  const ctx = await world.seller();
  await world.startWorker();
  await world.connectEtsy(ctx, 1);
  await waitFor(async () => (await listSyncs(ctx)).runs[0]?.status === "done");
  await provisionAgent(ctx);
  await waitFor(async () => (await findAgentWithSession(ctx))?.status === "active");
  const channel = await connectTelegram(ctx, { botToken: `471100:${"A".repeat(35)}` });
  await world.stopWorker();
  return { ctx, channelId: channel.id };
}

interface Bench {
  world: World;
  ctx: Ctx;
  channelId: string;
  peers: Peers;
}

let nextChat = 1;

/** Every message from a customer of its own, `atOnce` on their way together. */
async function measure(bench: Bench, count: number, atOnce: number): Promise<Record<string, string>> {
  const overheads: number[] = [];
  let taken = 0;
  const startedAt = performance.now();
  const lane = async () => {
    while (taken < count) {
      taken += 1;
      const chat = nextChat++;
      const acceptedAt = await deliverUpdate(bench, chat);
      const trip = await waitFor(() => {
        const known = bench.peers.trips.get(String(chat));
        return known?.sentAt ? known : null;
      }, 60_000);
      overheads.push(trip.sentAt - acceptedAt - BURST_QUIET_MS - trip.modelMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    p50: ms(percentile(overheads, 0.5)),
    p95: ms(percentile(overheads, 0.95)),
    "messages/s": (overheads.length / seconds).toFixed(0),
  };
}

async function deliverUpdate({ world, channelId }: Bench, chat: number): Promise<number> {
  const from = { id: chat, is_bot: false, first_name: "Customer", language_code: "en" };
  const message = {
    message_id: 1,
    date: 1_700_000_000,
    chat: { id: chat, type: "private", first_name: "Customer" },
    from,
    text: `How much is the print? chat-${chat}`,
  };
  await receiveTelegramUpdate(world.system, {
    channelId,
    verify: () => true,
    body: { update_id: chat, message },
  });
  return performance.now();
}

/** The same work without rings: every second it looks for due rows, as a simple queue would. */
function pollEachSecond(ctx: Ctx): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  const look = async () => {
    const { inbox, outbox } = await overdueRows({ ...ctx, now: () => new Date(Date.now() + 3_000) });
    const tenant = (sellerId: string) => asTenant(ctx, sellerId, { kind: "agent" }, "bench");
    await Promise.allSettled([
      ...inbox.map((row) => answerTask(tenant(row.sellerId), { inboxId: row.id, signal: stop.signal })),
      ...outbox.map((row) => deliverMessage(tenant(row.sellerId), { outboxId: row.id, gate: letGo })),
    ]);
  };
  const timer = setInterval(() => {
    running = look();
  }, 1_000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** User and system time that a process has used so far. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
}
