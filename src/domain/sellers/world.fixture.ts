import { connectDatabase } from "@/db/client";
import type { Logger, Ports, SystemCtx } from "@/domain/context";
import { newId } from "@/kernel/ids";
import { createSealer } from "@/kernel/sealing";
import { createTestDatabase } from "@/testing/database";

/** A real database with the context of one process (or of several, by `process()`), and a clock that tests set. */
export async function openTestWorld() {
  const database = await createTestDatabase();
  const closing: (() => Promise<void>)[] = [];
  const clock = { now: new Date("2026-03-01T12:00:05Z") };
  const logged: object[] = [];
  const process = (): SystemCtx => {
    const client = connectDatabase(database.appUrl, { max: 5 });
    closing.push(client.close);
    return { ...surroundings(logged), db: client.db, now: () => clock.now };
  };
  const owner = connectDatabase(database.ownerUrl, { max: 1, role: null });
  closing.push(owner.close);
  return {
    system: process(),
    process,
    owner,
    clock,
    logged,
    async close() {
      await Promise.all(closing.map((close) => close()));
      await database.drop();
    },
  };
}

export type TestWorld = Awaited<ReturnType<typeof openTestWorld>>;

function surroundings(logged: object[]): Omit<SystemCtx, "db" | "now"> {
  const keep = (fields: object) => void logged.push(fields);
  const log: Logger = { debug: keep, info: keep, warn: keep, error: keep, child: () => log };
  return {
    queue: { enqueue: () => Promise.reject(new Error("no queue in this world")) },
    ports: {} as Ports,
    sealer: createSealer("ab".repeat(32)),
    settings: {
      appUrl: "http://localhost:3000",
      webhooks: { telegram: false },
      workspacesDir: "/nowhere",
      rateLimits: { authPerMinute: 10, sellerPerMinute: 100, readsPerMinute: 1_000 },
      sessionDays: 7,
      syncIntervalMinutes: 60,
      burst: { quietMs: 0, maxMs: 0 },
      contactAnswersPerHour: 30,
      samplesPerDay: 200,
      agent: { model: "none", maxTurns: 1, timeoutMs: 1_000 },
    },
    log,
    newId,
    requestId: null,
  };
}
