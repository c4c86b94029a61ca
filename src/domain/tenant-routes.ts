import { and, eq, inArray } from "drizzle-orm";
import { tenantRoutes } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import type { Ctx, SystemCtx } from "./context";

type RouteKind = (typeof tenantRoutes.$inferSelect)["kind"];

/** Which seller and which row a key from outside belongs to; null when nobody's. Works without a tenant. */
export async function findRoute(ctx: SystemCtx, kind: RouteKind, key: string) {
  const [route] = await ctx.db
    .select({ sellerId: tenantRoutes.sellerId, entityId: tenantRoutes.entityId })
    .from(tenantRoutes)
    .where(and(eq(tenantRoutes.kind, kind), inArray(tenantRoutes.keyHash, ctx.sealer.hashKeys(kind, key))))
    .limit(1);
  return route ?? null;
}

/**
 * Makes a key this seller's. Claiming one's own key again moves it to the new row; another seller's is a `conflict`
 * with the given sentence.
 */
export async function claimRoute(
  ctx: Ctx,
  route: { kind: RouteKind; key: string; entityId: string; takenMessage: string },
): Promise<void> {
  const existing = await findRoute(ctx, route.kind, route.key);
  if (existing && existing.sellerId !== ctx.sellerId) throw new AppError("conflict", route.takenMessage);
  const keyHash = ctx.sealer.hashKey(route.kind, route.key);
  const written = await ctx.db
    .insert(tenantRoutes)
    .values({
      kind: route.kind,
      keyHash,
      sellerId: ctx.sellerId,
      entityId: route.entityId,
      createdAt: ctx.now(),
    })
    .onConflictDoUpdate({
      target: [tenantRoutes.kind, tenantRoutes.keyHash],
      set: { entityId: route.entityId },
      setWhere: eq(tenantRoutes.sellerId, ctx.sellerId),
    })
    .returning({ sellerId: tenantRoutes.sellerId });
  if (written.length === 0) throw new AppError("conflict", route.takenMessage);
}

/** Gives a row's keys of one kind up; returns how many there were. Safe to repeat. */
export async function releaseRoutes(ctx: Ctx, kind: RouteKind, entityId: string): Promise<number> {
  const gone = await ctx.db
    .delete(tenantRoutes)
    .where(
      and(
        eq(tenantRoutes.kind, kind),
        eq(tenantRoutes.sellerId, ctx.sellerId),
        eq(tenantRoutes.entityId, entityId),
      ),
    )
    .returning({ keyHash: tenantRoutes.keyHash });
  return gone.length;
}
