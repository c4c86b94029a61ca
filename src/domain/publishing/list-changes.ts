import { and, desc, eq, lt } from "drizzle-orm";
import { changeRequests } from "@/db/schema";
import { addMs } from "@/kernel/time";
import { type Ctx, inTransaction } from "../context";
import type { ChangeRequest } from "./request-change";
import { ListChanges } from "./schemas";
import { takesBack, UNDO_FOR } from "./undo-change";

/** One step of a listing's history. */
export interface ChangeLine
  extends Pick<
    ChangeRequest,
    | "id"
    | "status"
    | "changes"
    | "conflicts"
    | "written"
    | "undoes"
    | "actor"
    | "error"
    | "createdAt"
    | "updatedAt"
    | "publishedAt"
  > {
  /** Until when it can be taken back; null when it can't, or was. */
  undoUntil: Date | null;
  /** The request that took it back, or is about to. */
  undoneBy: string | null;
}

/** What was asked to change of a product, the newest first: open requests, done ones, failed ones. */
export function listChanges(
  ctx: Ctx,
  input: { productId: string } & Partial<ListChanges>,
): Promise<{ changes: ChangeLine[]; nextCursor: string | null }> {
  const { productId, cursor, limit } = ListChanges.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db
      .select()
      .from(changeRequests)
      .where(
        and(
          eq(changeRequests.sellerId, ctx.sellerId),
          eq(changeRequests.productId, productId),
          // Ids are made in the order of time.
          cursor ? lt(changeRequests.id, cursor) : undefined,
        ),
      )
      .orderBy(desc(changeRequests.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const undos = await undosOf(
      ctx,
      page.map((row) => row.id),
    );
    return {
      changes: page.map((row) => {
        const undoneBy = undos.get(row.id) ?? null;
        return { ...shown(row), undoneBy, undoUntil: undoneBy ? null : undoUntil(ctx, row) };
      }),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

function shown({ heldImages: _images, sellerId: _seller, ...row }: ChangeRequest) {
  const { productId: _product, listingId: _listing, attemptCount: _count, ...rest } = row;
  const { availableAt: _available, leaseExpiresAt: _lease, ...line } = rest;
  return line;
}

function undoUntil(ctx: Ctx, { status, written, publishedAt }: ChangeRequest): Date | null {
  if ((status !== "published" && status !== "failed") || !publishedAt || !written?.length) return null;
  const until = addMs(publishedAt, UNDO_FOR);
  return until > ctx.now() ? until : null;
}

async function undosOf(ctx: Ctx, ids: string[]): Promise<Map<string | null, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: changeRequests.id, undoes: changeRequests.undoes })
    .from(changeRequests)
    .where(takesBack(ctx, ids));
  return new Map(rows.map((row) => [row.undoes, row.id]));
}
