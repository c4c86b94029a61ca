import { type SQL, sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { z } from "zod";
import type { Db } from "./client";

const CHANNEL = "stallhand_live";

/** "Look again": which rows of a seller changed. Rows are the truth; this only rings. */
const LiveSignal = z.object({
  sellerId: z.string(),
  topic: z.enum([
    "run",
    "conversation",
    "sync",
    "change",
    "order",
    "agent",
    "channel",
    "notification",
    "proposal",
    "resync",
  ]),
  id: z.string().optional(),
  seq: z.number().optional(),
});
export type LiveSignal = z.infer<typeof LiveSignal>;

/** Rings all processes when the transaction commits. PostgreSQL serialises commits that notify: once a step, not a row. */
export async function signal(db: Db, what: LiveSignal): Promise<void> {
  await db.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(what)})`);
}

/** The same for a statement that knows `seq` only while it runs. */
export function signalWithSeq(what: Omit<LiveSignal, "seq">, seq: SQL): SQL {
  return sql`pg_notify(${CHANNEL}, (${JSON.stringify(what)}::jsonb || jsonb_build_object('seq', ${seq}))::text)`;
}

export interface LiveBus {
  /** Calls back on each signal of the seller; after a lost connection once with topic `resync`. Returns the way out. */
  subscribe(sellerId: string, listener: (signal: LiveSignal) => void): () => void;
  close(): Promise<void>;
}

/** One listening connection per process, fanned out in memory. Needs a direct connection, not a transaction pooler. */
export async function startLiveBus(client: Sql): Promise<LiveBus> {
  const listeners = new Map<string, Set<(signal: LiveSignal) => void>>();
  let first = true;
  const subscription = await client.listen(
    CHANNEL,
    (payload) => {
      const parsed = LiveSignal.safeParse(parseJson(payload));
      if (parsed.success)
        for (const listener of listeners.get(parsed.data.sellerId) ?? []) listener(parsed.data);
    },
    () => {
      if (!first)
        for (const [sellerId, set] of listeners) for (const one of set) one({ sellerId, topic: "resync" });
      first = false;
    },
  );
  return {
    subscribe(sellerId, listener) {
      const set = listeners.get(sellerId) ?? new Set();
      listeners.set(sellerId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(sellerId);
      };
    },
    close: () => subscription.unlisten(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
