import { fork } from "node:child_process";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { connections } from "@/db/schema";
import { findConnection } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import type { World } from "../world";
import { inBenchWorld } from "./bench-world";
import { ms, printTable, type Row } from "./figures";

const PROCESSES = 4;
const CALLERS = 200;

/** How often Etsy is asked for new tokens when 200 callers in four processes find them used up at the same moment. */
export function refresh(): Promise<void> {
  return inBenchWorld({}, async (world) => {
    const ctx = await world.seller();
    await world.connectEtsy(ctx);
    const connection = await inTransaction(ctx, findConnection);
    const connectionId = connection?.id ?? "";
    printTable(`refresh, ${CALLERS} callers in ${PROCESSES} processes`, [
      await measure(world, ctx, connectionId),
      await baseline(world, ctx, connection?.refreshTokenSealed ?? ""),
    ]);
  });
}

async function measure(world: World, ctx: Ctx, connectionId: string): Promise<Row> {
  await inTransaction(ctx, ({ db }) =>
    db.update(connections).set({ tokenExpiresAt: ctx.now() }).where(eq(connections.sellerId, ctx.sellerId)),
  );
  const args = [ctx.sellerId, connectionId, String(CALLERS / PROCESSES)];
  const processes = Array.from({ length: PROCESSES }, () =>
    fork("src/testing/ask-for-tokens.ts", args, {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, ...world.environment },
    }),
  );
  await Promise.all(processes.map((one) => once(one, "message")));
  const before = calls(world);
  const started = performance.now();
  const answers = processes.map((one) => once(one, "message"));
  for (const one of processes) one.send("now");
  const given: { tokens: string[]; failed: number }[] = (await Promise.all(answers)).map(([one]) => one);
  const took = performance.now() - started;
  return {
    name: "ours",
    values: {
      "refresh calls": String(calls(world) - before),
      "tokens in use": String(new Set(given.flatMap(({ tokens }) => tokens)).size),
      "left without": String(given.reduce((sum, { failed }) => sum + failed, 0)),
      "until all have one": ms(took),
    },
  };
}

/** Everybody who finds the token used up asks for a new one; the first answer ends the refresh token for the rest. */
async function baseline(world: World, ctx: Ctx, sealed: string): Promise<Row> {
  const fresh = await inTransaction(ctx, findConnection);
  const refreshToken = ctx.sealer.open(fresh?.refreshTokenSealed ?? sealed, ctx.sellerId);
  const before = calls(world);
  const started = performance.now();
  const tries = await Promise.allSettled(
    Array.from({ length: CALLERS }, () => ctx.ports.etsy.refresh(refreshToken)),
  );
  const took = performance.now() - started;
  const given = tries.filter(({ status }) => status === "fulfilled").length;
  return {
    name: "baseline: each caller for itself",
    values: {
      "refresh calls": String(calls(world) - before),
      "tokens in use": String(given),
      "left without": String(CALLERS - given),
      "until all have one": ms(took),
    },
  };
}

const calls = (world: World) => world.sandbox.log.list({ platform: "etsy", operation: "token" }).length;
