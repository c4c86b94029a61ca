import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";

/** A program may sign in for every call; nobody reads more lines than this. */
const SHOWN = 50;

/** Where the account is signed in: the asking session first, then the latest seen. `total` counts all of them. */
export function listSessions(ctx: Ctx, { currentSessionId }: { currentSessionId: string | null }) {
  return inTransaction(ctx, async (ctx) => {
    const open = and(
      eq(sessions.sellerId, ctx.sellerId),
      isNull(sessions.revokedAt),
      gt(sessions.expiresAt, ctx.now()),
    );
    const isCurrent = sql<boolean>`${sessions.id} = ${currentSessionId ?? ""}`;
    const shown = await ctx.db
      .select({
        id: sessions.id,
        kind: sessions.kind,
        userAgent: sessions.userAgent,
        current: isCurrent,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .where(open)
      .orderBy(
        desc(isCurrent),
        desc(sql`coalesce(${sessions.lastSeenAt}, ${sessions.createdAt})`),
        desc(sessions.id),
      )
      .limit(SHOWN);
    const [all] = await ctx.db.select({ count: count() }).from(sessions).where(open);
    return { sessions: shown, total: all?.count ?? shown.length };
  });
}
