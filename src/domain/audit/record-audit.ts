import { auditLog } from "@/db/schema";
import type { Ctx } from "../context";

export interface AuditEntry {
  /** `entity.verb`, e.g. `agent.pause`. */
  action: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
}

/** Writes who changed what, in the transaction of the change itself. Secrets don't belong in before and after. */
export async function recordAudit(ctx: Ctx, entry: AuditEntry): Promise<void> {
  await ctx.db.insert(auditLog).values({
    sellerId: ctx.sellerId,
    id: ctx.newId("audit"),
    action: entry.action,
    actor: ctx.actor.kind,
    actorId: ctx.actor.id,
    entityId: entry.entityId,
    before: entry.before ?? null,
    after: entry.after ?? null,
    source: ctx.source,
    reason: entry.reason ?? null,
    requestId: ctx.requestId,
    createdAt: ctx.now(),
  });
}
