import { and, eq, gt, type SQL } from "drizzle-orm";
import { signal } from "@/db/live";
import { proposals } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import type { Ctx } from "../context";
import { resolveNotices } from "../notifications";

export type Proposal = typeof proposals.$inferSelect;

/** One card per proposal, gone once it is decided. */
export const noticeKey = (proposalId: string) => `proposal:${proposalId}`;

/** Those that the seller can still decide on. */
export const waiting = (ctx: Ctx): SQL | undefined =>
  and(
    eq(proposals.sellerId, ctx.sellerId),
    eq(proposals.status, "pending"),
    gt(proposals.expiresAt, ctx.now()),
  );

export const isProposal = (ctx: Ctx, proposalId: string) =>
  and(eq(proposals.sellerId, ctx.sellerId), eq(proposals.id, proposalId));

/** The seller's proposal, held until the transaction ends. */
export async function ownProposal(ctx: Ctx, proposalId: string): Promise<Proposal> {
  const [row] = await ctx.db
    .select()
    .from(proposals)
    .where(isProposal(ctx, proposalId))
    .limit(1)
    .for("update");
  if (!row) throw new AppError("not_found", "This proposal doesn't exist.");
  return row;
}

/** `conflict` unless it can still be decided on. */
export function refuseDecided(ctx: Ctx, { status, expiresAt }: Proposal): void {
  if (status === "approved") throw new AppError("conflict", "You approved this already.");
  if (status === "rejected") throw new AppError("conflict", "You rejected this already.");
  if (status === "expired" || expiresAt <= ctx.now())
    throw new AppError("conflict", "This proposal is too old. Ask your agent again if you still want it.");
}

/** Writes a decision, closes the card and tells the pages. */
export async function settle(ctx: Ctx, id: string, fields: Partial<Proposal>): Promise<Proposal> {
  const [row] = await ctx.db
    .update(proposals)
    .set({ ...fields, ...(fields.status ? { decidedAt: ctx.now() } : {}), updatedAt: ctx.now() })
    .where(isProposal(ctx, id))
    .returning();
  if (!row) throw new AppError("not_found", "This proposal doesn't exist.");
  await resolveNotices(ctx, noticeKey(id));
  await tell(ctx, id);
  return row;
}

export const tell = (ctx: Ctx, id: string) =>
  signal(ctx.db, { sellerId: ctx.sellerId, topic: "proposal", id });
