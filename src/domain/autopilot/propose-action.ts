import { and, eq, sql } from "drizzle-orm";
import { proposals } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { addMs, days } from "@/kernel/time";
import type { ActionCaller } from "../action";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { notifySeller } from "../notifications";
import { isProposal, noticeKey, type Proposal, tell, waiting } from "./internal";
import { expireProposalJob } from "./jobs";
import { findAction } from "./known-actions";

/** How long the seller has to decide. */
const OPEN_FOR = days(7);
/** What waits for one seller at once; a model that proposes more than that has gone astray. */
const MOST_WAITING = 100;

export interface NewProposal {
  /** Name of an action. */
  action: string;
  /** Parsed here; it is a model's. */
  input: unknown;
  /** On whose behalf: an action names who may ask for it. */
  caller: ActionCaller;
  /** Why, in the proposer's words. */
  reason: string | null;
  /** The run that proposes it. */
  runId: string | null;
}

/**
 * Puts an action before the seller and changes nothing else. The same one, still open, is not put twice: what it would
 * change is read anew. `forbidden` for a caller that the action doesn't name, `invalid` where nothing would change.
 */
export function proposeAction(ctx: Ctx, wanted: NewProposal): Promise<Proposal> {
  return inTransaction(ctx, async (ctx) => {
    const action = findAction(wanted.action);
    if (!action?.callers.includes(wanted.caller)) throw new AppError("forbidden", "This can't be proposed.");
    const parsed = action.input.safeParse(wanted.input);
    if (!parsed.success)
      throw new AppError("invalid", parsed.error.issues[0]?.message ?? "That can't be read.");
    const input = parsed.data as Proposal["input"];
    const summary = await action.summarize(ctx, input);
    const { subjectId, lines } = await action.preview(ctx, input);
    const now = ctx.now();
    const shown = { summary, preview: lines, subjectId, updatedAt: now, expiresAt: addMs(now, OPEN_FOR) };
    // Two runs at once wait for each other here, so that neither misses the other's.
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('proposals'), hashtext(${ctx.sellerId}))`);
    const twin = await findTwin(ctx, action.name, input);
    if (twin) return refresh(ctx, twin, shown);
    if ((await ctx.db.$count(proposals, waiting(ctx))) >= MOST_WAITING)
      throw new AppError("quota_exceeded", "Many proposals wait already. Decide on some of them first.");
    const { reason, runId } = wanted;
    const row = { ...shown, action: action.name, input, reason, runId, status: "pending" as const };
    return put(ctx, { ...row, createdAt: now });
  });
}

async function findTwin(ctx: Ctx, action: string, input: Proposal["input"]): Promise<Proposal | null> {
  const [twin] = await ctx.db
    .select()
    .from(proposals)
    .where(
      and(
        waiting(ctx),
        eq(proposals.action, action),
        sql`${proposals.input} = ${JSON.stringify(input)}::jsonb`,
      ),
    )
    .limit(1);
  return twin ?? null;
}

/** Its time is not made longer: the job that closes it was asked for with the first. */
async function refresh(ctx: Ctx, twin: Proposal, shown: Partial<Proposal>): Promise<Proposal> {
  const { summary, preview, updatedAt } = shown;
  const [row] = await ctx.db
    .update(proposals)
    .set({ summary, preview, updatedAt })
    .where(isProposal(ctx, twin.id))
    .returning();
  await tell(ctx, twin.id);
  return row ?? twin;
}

async function put(
  ctx: Ctx,
  fields: Omit<typeof proposals.$inferInsert, "sellerId" | "id">,
): Promise<Proposal> {
  const id = ctx.newId("proposal");
  const [row] = await ctx.db
    .insert(proposals)
    .values({ ...fields, sellerId: ctx.sellerId, id })
    .returning();
  if (!row) throw new AppError("internal", "The proposal was not stored.");
  await notifySeller(ctx, {
    kind: "proposal",
    key: noticeKey(id),
    title: "Your agent proposes a change",
    body: row.summary,
    href: "/autopilot",
  });
  await ctx.queue.enqueue(
    ctx,
    expireProposalJob,
    { sellerId: ctx.sellerId, proposalId: id },
    { startAfter: row.expiresAt },
  );
  await recordAudit(ctx, {
    action: "proposal.create",
    entityId: id,
    after: sideOf(row, "after"),
    before: sideOf(row, "before"),
    ...(row.reason ? { reason: row.reason } : {}),
  });
  await tell(ctx, id);
  return row;
}

/** One side of a preview, as the audit log shows it. */
const sideOf = (row: Proposal, side: "before" | "after") =>
  Object.fromEntries(row.preview.map((line) => [line.label, line[side]]));
