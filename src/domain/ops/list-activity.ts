import { and, eq, inArray } from "drizzle-orm";
import { contacts, conversations, messages } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { activityChoice } from "./activity-filters";
import {
  type ActivityRow,
  type Place,
  type Position,
  readChanges,
  readMessages,
  readSteps,
} from "./activity-sources";
import { ListActivity } from "./schemas";

/** The conversation that something happened in, and with whom it is. */
interface About {
  conversationId: string;
  contactName: string;
}

/** Something that happened. */
export type ActivityEntry = ActivityRow & { about: About | null };

/** Changes, the agent's doings and customers' messages as one list, newest first; `nextCursor` is null at the end. */
export function listActivity(ctx: Ctx, input: Partial<ListActivity> = {}) {
  const { cursor, limit, ...filter } = ListActivity.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const from = readCursor(cursor);
    const wanted = activityChoice(filter);
    // One more than is shown tells whether there is more.
    const rows = [
      ...(await readChanges(ctx, wanted.changes, from, limit + 1)),
      ...(await readSteps(ctx, wanted.steps, from, limit + 1)),
      ...(wanted.messages ? await readMessages(ctx, from, limit + 1) : []),
    ].sort((a, b) => b.at.getTime() - a.at.getTime());
    const shown = rows.slice(0, limit);
    return {
      entries: await withConversations(ctx, shown),
      nextCursor: rows.length > limit ? cursorAfter(shown, from) : null,
    };
  });
}

/** Tells of each row which conversation it belongs to, where it does. */
async function withConversations(ctx: Ctx, rows: ActivityRow[]): Promise<ActivityEntry[]> {
  const sent = rows.flatMap((row) => (row.kind === "change" && isMessage(row.entityId) ? row.entityId : []));
  const homes = new Map<string, string>();
  if (sent.length > 0) {
    const found = await ctx.db
      .select({ id: messages.id, conversationId: messages.conversationId })
      .from(messages)
      .where(and(eq(messages.sellerId, ctx.sellerId), inArray(messages.id, sent)));
    for (const { id, conversationId } of found) homes.set(id, conversationId);
  }
  const idOf = (row: ActivityRow) => conversationOf(row, homes);
  const names = await contactNames(ctx, [...new Set(rows.flatMap((row) => idOf(row) ?? []))]);
  return rows.map((row) => {
    const conversationId = idOf(row);
    const contactName = conversationId === null ? undefined : names.get(conversationId);
    return {
      ...row,
      about: conversationId === null || contactName === undefined ? null : { conversationId, contactName },
    };
  });
}

function conversationOf(row: ActivityRow, homes: Map<string, string>): string | null {
  switch (row.kind) {
    case "change":
      return row.entityId.startsWith("cnv_") ? row.entityId : (homes.get(row.entityId) ?? null);
    case "agent":
      return typeof row.metadata.conversationId === "string" ? row.metadata.conversationId : null;
    case "message":
      return row.conversationId;
  }
}

async function contactNames(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: conversations.id, name: contacts.name })
    .from(conversations)
    .innerJoin(
      contacts,
      and(eq(contacts.sellerId, conversations.sellerId), eq(contacts.id, conversations.contactId)),
    )
    .where(and(eq(conversations.sellerId, ctx.sellerId), inArray(conversations.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const isMessage = (id: string) => id.startsWith("msg_");

const START: Position = { change: null, seq: Number.MAX_SAFE_INTEGER, message: null };
const NOWHERE = "-";

/** `2026-01-01T00:00:00.000Z~aud_…|17|-`: a source of which nothing was shown keeps its place. */
function cursorAfter(shown: ActivityRow[], from: Position): string {
  const change = shown.findLast((row) => row.kind === "change") ?? from.change;
  const step = shown.findLast((row) => row.kind === "agent") ?? from;
  const message = shown.findLast((row) => row.kind === "message") ?? from.message;
  return [writePlace(change), step.seq, writePlace(message)].join("|");
}

function readCursor(cursor: string | undefined): Position {
  const [change, seq, message] = cursor?.split("|") ?? [];
  if (!change || !seq || !message) return START;
  return { change: readPlace(change), seq: Number(seq), message: readPlace(message) };
}

const writePlace = (place: Place | null) => (place ? `${place.at.toISOString()}~${place.id}` : NOWHERE);

function readPlace(text: string): Place | null {
  const [at, id] = text.split("~");
  return at && id && !Number.isNaN(Date.parse(at)) ? { at: new Date(at), id } : null;
}
