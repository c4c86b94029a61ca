import { and, asc, eq } from "drizzle-orm";
import { newest } from "@/db/newest";
import { trialItems, trials } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../../context";
import type { Trial, TrialItem } from "./trial-items";

/** A trial as it stands, question by question. */
export interface TrialReport
  extends Pick<Trial, "id" | "kind" | "status" | "total" | "createdAt" | "finishedAt"> {
  /** Settled so far, of `total`. */
  done: number;
  passed: number;
  failed: number;
  /** Without an answer; they count as not passed. */
  broken: number;
  /** In millionths of a US dollar. */
  costMicros: number;
  items: Omit<TrialItem, "sellerId" | "trialId" | "updatedAt">[];
}

/** One trial; `not_found` when it isn't the seller's. */
export function getTrial(ctx: Ctx, input: { trialId: string }): Promise<TrialReport> {
  return inTransaction(ctx, async (ctx) => {
    const [trial] = await ctx.db
      .select()
      .from(trials)
      .where(and(eq(trials.sellerId, ctx.sellerId), eq(trials.id, input.trialId)))
      .limit(1);
    if (!trial) throw new AppError("not_found", "This trial doesn't exist.");
    return reportOn(ctx, trial);
  });
}

/** The latest trial of a kind; null before the first. */
export function findLatestTrial(ctx: Ctx, input: { kind: Trial["kind"] }): Promise<TrialReport | null> {
  return inTransaction(ctx, async (ctx) => {
    const [trial] = await ctx.db
      .select()
      .from(trials)
      .where(and(eq(trials.sellerId, ctx.sellerId), eq(trials.kind, input.kind)))
      .orderBy(newest(trials.createdAt), newest(trials.id))
      .limit(1);
    return trial ? reportOn(ctx, trial) : null;
  });
}

async function reportOn(ctx: Ctx, trial: Trial): Promise<TrialReport> {
  const rows = await ctx.db
    .select()
    .from(trialItems)
    .where(and(eq(trialItems.sellerId, ctx.sellerId), eq(trialItems.trialId, trial.id)))
    .orderBy(asc(trialItems.position))
    .limit(trial.total);
  const countOf = (status: TrialItem["status"]) => rows.filter((row) => row.status === status).length;
  const { id, kind, status, total, createdAt, finishedAt } = trial;
  return {
    ...{ id, kind, status, total, createdAt, finishedAt },
    done: rows.length - countOf("waiting"),
    passed: countOf("passed"),
    failed: countOf("failed"),
    broken: countOf("broken"),
    costMicros: rows.reduce((sum, row) => sum + row.costMicros, 0),
    items: rows.map(({ sellerId: _seller, trialId: _trial, updatedAt: _at, ...item }) => item),
  };
}
