import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { products, proposals } from "@/db/schema";
import { type FirstPicture, firstPictures } from "../catalogue";
import { type Ctx, inTransaction } from "../context";
import { waiting } from "./internal";
import { findAction } from "./known-actions";
import { ListProposals } from "./schemas";
import { TAKEN_BACK } from "./undo-proposal";

const columns = {
  id: proposals.id,
  action: proposals.action,
  summary: proposals.summary,
  preview: proposals.preview,
  subjectId: proposals.subjectId,
  reason: proposals.reason,
  status: proposals.status,
  runId: proposals.runId,
  note: proposals.note,
  expiresAt: proposals.expiresAt,
  decidedAt: proposals.decidedAt,
  createdAt: proposals.createdAt,
  resultId: proposals.resultId,
};

type Row = Pick<typeof proposals.$inferSelect, keyof typeof columns>;

/** A proposal as the page shows it. */
export interface ProposalLine extends Omit<Row, "resultId" | "action"> {
  /** The product that it is about; null where it is about none, or that is gone. */
  product: { id: string; title: string; picture: FirstPicture | null } | null;
  /** Whether what came of it may still be taken back. */
  canUndo: boolean;
}

type Cursor = NonNullable<ListProposals["cursor"]>;

/** Proposals, the newest first: those that wait for the seller, or those that are decided. */
export function listProposals(
  ctx: Ctx,
  input: Partial<ListProposals> = {},
): Promise<{ proposals: ProposalLine[]; nextCursor: Cursor | null }> {
  const { filter, cursor, limit } = ListProposals.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const parts = await Promise.all(
      partsOf(ctx, filter).map((part) => readPart(ctx, and(part, cursor && behind(cursor)), limit + 1)),
    );
    const rows = parts.flat().sort(newestFirst);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      proposals: await withProducts(ctx, page),
      nextCursor:
        rows.length > limit && last ? { createdAt: last.createdAt.toISOString(), id: last.id } : null,
    };
  });
}

/** How many wait for the seller. */
export function countProposals(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, (ctx) => ctx.db.$count(proposals, waiting(ctx)));
}

/** One per status, since the index begins with it: each is read in its order, and only as far as the page goes. */
function partsOf(ctx: Ctx, filter: ListProposals["filter"]): (SQL | undefined)[] {
  if (filter === "waiting") return [waiting(ctx)];
  const own = eq(proposals.sellerId, ctx.sellerId);
  return [
    ...(["approved", "rejected", "expired"] as const).map((status) => and(own, eq(proposals.status, status))),
    // Their time is over, and the job that says so comes a moment later.
    and(own, eq(proposals.status, "pending"), lte(proposals.expiresAt, ctx.now())),
  ];
}

const readPart = (ctx: Ctx, where: SQL | undefined, limit: number): Promise<Row[]> =>
  ctx.db
    .select(columns)
    .from(proposals)
    .where(where)
    // Spelled as the index is, or the planner sorts.
    .orderBy(newest(proposals.createdAt), newest(proposals.id))
    .limit(limit);

const behind = ({ createdAt, id }: Cursor) =>
  sql`(${proposals.createdAt}, ${proposals.id}) < (${createdAt}::timestamptz, ${id})`;

const newestFirst = (one: Row, other: Row) =>
  other.createdAt.getTime() - one.createdAt.getTime() || (other.id < one.id ? -1 : 1);

async function withProducts(ctx: Ctx, rows: Row[]): Promise<ProposalLine[]> {
  const ids = [...new Set(rows.flatMap((row) => row.subjectId ?? []))];
  if (ids.length === 0) return rows.map((row) => lineOf(row, null));
  const named = await ctx.db
    .select({ id: products.id, title: products.title })
    .from(products)
    .where(and(eq(products.sellerId, ctx.sellerId), inArray(products.id, ids)));
  const pictures = await firstPictures(ctx, ids);
  const known = new Map(named.map((one) => [one.id, { ...one, picture: pictures.get(one.id) ?? null }]));
  return rows.map((row) => lineOf(row, (row.subjectId && known.get(row.subjectId)) || null));
}

function lineOf({ resultId, action, ...row }: Row, product: ProposalLine["product"]): ProposalLine {
  const canUndo = row.status === "approved" && resultId !== null && row.note !== TAKEN_BACK;
  return { ...row, product, canUndo: canUndo && findAction(action) !== null };
}
