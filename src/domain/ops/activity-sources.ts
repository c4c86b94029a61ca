import { and, desc, eq, lt, or, type SQL, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { agentEvents, auditLog, contacts, conversations, messages } from "@/db/schema";
import type { Ctx } from "../context";
import { ofCustomers } from "./of-customers";

type Change = Pick<
  typeof auditLog.$inferSelect,
  "action" | "actor" | "source" | "entityId" | "before" | "after" | "reason"
>;
type AgentStep = Pick<typeof agentEvents.$inferSelect, "type" | "content" | "metadata" | "runId">;

/** Somebody changed something, the agent said something or failed, or a customer wrote. */
export type ActivityRow = { id: string; at: Date } & (
  | ({ kind: "change" } & Change)
  | ({ kind: "agent"; seq: number } & AgentStep)
  | { kind: "message"; conversationId: string; contactName: string; contentType: string; content: string }
);

/** A row in an order of time and id. */
export interface Place {
  at: Date;
  id: string;
}

/** The last row shown of each source; null before its first. */
export interface Position {
  change: Place | null;
  seq: number;
  message: Place | null;
}

const EXCERPT = 2_000;
/** A sample of an answer was only looked at. */
const NO_PREVIEW = sql`${agentEvents.metadata}->>'kind' is distinct from 'preview'`;

export async function readChanges(
  ctx: Ctx,
  which: SQL | undefined,
  from: Position,
  limit: number,
): Promise<ActivityRow[]> {
  const { id, createdAt } = auditLog;
  const rows = await ctx.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.sellerId, ctx.sellerId), which, after(createdAt, id, from.change)))
    .orderBy(newest(createdAt), newest(id))
    .limit(limit);
  return rows.map(({ id, createdAt, action, actor, source, entityId, before, after, reason }) => {
    const change = { action, actor, source, entityId, before, after, reason };
    return { kind: "change", id, at: createdAt, ...change };
  });
}

export async function readSteps(
  ctx: Ctx,
  which: SQL | undefined,
  from: Position,
  limit: number,
): Promise<ActivityRow[]> {
  const rows = await ctx.db
    .select()
    .from(agentEvents)
    .where(and(eq(agentEvents.sellerId, ctx.sellerId), which, NO_PREVIEW, lt(agentEvents.seq, from.seq)))
    .orderBy(desc(agentEvents.seq))
    .limit(limit);
  return rows.map(({ id, createdAt, seq, type, content, metadata, runId }) => {
    const step = { type, content, metadata, runId };
    return { kind: "agent", id, at: createdAt, seq, ...step };
  });
}

/** What customers wrote, without what the seller wrote to try out the agent. */
export async function readMessages(ctx: Ctx, from: Position, limit: number): Promise<ActivityRow[]> {
  const { id, createdAt } = messages;
  const rows = await ctx.db
    .select({
      id,
      at: createdAt,
      conversationId: messages.conversationId,
      contactName: contacts.name,
      contentType: messages.contentType,
      content: sql<string>`left(${messages.text}, ${EXCERPT})`,
    })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.sellerId, messages.sellerId), eq(conversations.id, messages.conversationId)),
    )
    .innerJoin(
      contacts,
      and(eq(contacts.sellerId, conversations.sellerId), eq(contacts.id, conversations.contactId)),
    )
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        eq(messages.author, "customer"),
        ofCustomers(ctx),
        after(createdAt, id, from.message),
      ),
    )
    .orderBy(newest(createdAt), newest(id))
    .limit(limit);
  return rows.map((row) => ({ kind: "message", ...row }));
}

type Column = typeof auditLog.createdAt | typeof messages.createdAt;
type IdColumn = typeof auditLog.id | typeof messages.id;

/** Rows that come after the given place, newest first. */
function after(createdAt: Column, id: IdColumn, place: Place | null): SQL | undefined {
  return place ? or(lt(createdAt, place.at), and(eq(createdAt, place.at), lt(id, place.id))) : undefined;
}
