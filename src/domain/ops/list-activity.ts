import { and, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { agentEvents, auditLog } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { ListActivity } from "./schemas";

type Change = Pick<
  typeof auditLog.$inferSelect,
  "action" | "actor" | "source" | "entityId" | "before" | "after" | "reason"
>;
type AgentStep = Pick<typeof agentEvents.$inferSelect, "type" | "content" | "metadata" | "runId">;

/** Something that happened: somebody changed something, or the agent said something or failed. */
export type ActivityEntry = { id: string; at: Date; seq: number } & (
  | ({ kind: "change" } & Change)
  | ({ kind: "agent" } & AgentStep)
);

const HANDED_OVER = eq(auditLog.action, "conversation.hand-over");
const NONE = sql`false`;

/** What each filter shows of both sources; the agent's other steps stand in its own log. */
const filters: Record<ListActivity["filter"], { changes: SQL | undefined; types: AgentStep["type"][] }> = {
  all: { changes: undefined, types: ["response", "error"] },
  agent: { changes: HANDED_OVER, types: ["response", "error"] },
  you: { changes: eq(auditLog.actor, "seller"), types: [] },
  problems: { changes: HANDED_OVER, types: ["error"] },
};

/** Changes and the agent's doings as one list, newest first; `nextCursor` is null at the end. */
export function listActivity(ctx: Ctx, input: Partial<ListActivity> = {}) {
  const { filter, cursor, limit } = ListActivity.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const from = readCursor(cursor);
    const { changes, types } = filters[filter];
    const merged = [
      ...(await readChanges(ctx, changes, from, limit)),
      ...(await readSteps(ctx, types, from, limit)),
    ]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, limit + 1);
    const entries = merged.slice(0, limit);
    return { entries, nextCursor: merged.length > limit ? cursorAfter(entries, from) : null };
  });
}

/** How far each source has been read. */
interface Position {
  at: Date | null;
  id: string;
  seq: number;
}

const START: Position = { at: null, id: "", seq: Number.MAX_SAFE_INTEGER };

async function readChanges(
  ctx: Ctx,
  which: SQL | undefined,
  from: Position,
  limit: number,
): Promise<ActivityEntry[]> {
  const older = from.at
    ? or(lt(auditLog.createdAt, from.at), and(eq(auditLog.createdAt, from.at), lt(auditLog.id, from.id)))
    : undefined;
  const rows = await ctx.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.sellerId, ctx.sellerId), which, older))
    .orderBy(desc(auditLog.createdAt), desc(auditLog.id))
    .limit(limit + 1);
  return rows.map(({ id, createdAt, action, actor, source, entityId, before, after, reason }) => {
    const change = { action, actor, source, entityId, before, after, reason };
    return { kind: "change", id, at: createdAt, seq: 0, ...change };
  });
}

async function readSteps(
  ctx: Ctx,
  types: AgentStep["type"][],
  from: Position,
  limit: number,
): Promise<ActivityEntry[]> {
  const rows = await ctx.db
    .select()
    .from(agentEvents)
    .where(
      and(
        eq(agentEvents.sellerId, ctx.sellerId),
        types.length > 0 ? inArray(agentEvents.type, types) : NONE,
        lt(agentEvents.seq, from.seq),
      ),
    )
    .orderBy(desc(agentEvents.seq))
    .limit(limit + 1);
  return rows.map(({ id, createdAt, seq, type, content, metadata, runId }) => ({
    kind: "agent",
    id,
    at: createdAt,
    seq,
    type,
    content,
    metadata,
    runId,
  }));
}

/** `2026-01-01T00:00:00.000Z|aud_…|17`; a source of which nothing was shown keeps its place. */
function cursorAfter(shown: ActivityEntry[], from: Position): string {
  const change = shown.findLast((entry) => entry.kind === "change");
  const step = shown.findLast((entry) => entry.kind === "agent");
  const at = change?.at ?? from.at ?? FAR;
  return `${at.toISOString()}|${change?.id ?? (from.id || "aud")}|${step?.seq ?? from.seq}`;
}

/** After every row there will be; says "from the newest on". */
const FAR = new Date("9999-12-31T00:00:00Z");

function readCursor(cursor: string | undefined): Position {
  const [at, id, seq] = cursor?.split("|") ?? [];
  if (!at || !id || !seq || Number.isNaN(Date.parse(at))) return START;
  return { at: new Date(at), id, seq: Number(seq) };
}
