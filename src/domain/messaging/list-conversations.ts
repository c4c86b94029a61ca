import { and, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { contacts, conversations, messagingChannels } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { ListConversations } from "./schemas";

const filters: Record<ListConversations["filter"], SQL | undefined> = {
  all: undefined,
  needs_you: eq(conversations.needsHuman, true),
  agent: and(
    eq(conversations.assignee, "agent"),
    eq(conversations.needsHuman, false),
    eq(conversations.status, "open"),
  ),
  waiting: and(eq(conversations.lastMessageAuthor, "customer"), eq(conversations.status, "open")),
  closed: eq(conversations.status, "closed"),
};

/** Conversations, newest first, by pages; `nextCursor` is null at the end. */
export function listConversations(ctx: Ctx, input: Partial<ListConversations> = {}) {
  const { filter, search, cursor, limit } = ListConversations.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const pattern = search ? `%${search.replace(/[\\%_]/g, "\\$&")}%` : null;
    const rows = await ctx.db
      .select({
        id: conversations.id,
        contactName: contacts.name,
        username: contacts.username,
        platform: messagingChannels.platform,
        assignee: conversations.assignee,
        needsHuman: conversations.needsHuman,
        needsHumanReason: conversations.needsHumanReason,
        status: conversations.status,
        lastMessageAt: conversations.lastMessageAt,
        lastMessageText: conversations.lastMessageText,
        lastMessageAuthor: conversations.lastMessageAuthor,
      })
      .from(conversations)
      .innerJoin(
        contacts,
        and(eq(contacts.sellerId, conversations.sellerId), eq(contacts.id, conversations.contactId)),
      )
      .innerJoin(
        messagingChannels,
        and(
          eq(messagingChannels.sellerId, conversations.sellerId),
          eq(messagingChannels.id, conversations.channelId),
        ),
      )
      .where(
        and(
          eq(conversations.sellerId, ctx.sellerId),
          filters[filter],
          pattern
            ? or(ilike(contacts.name, pattern), ilike(conversations.lastMessageText, pattern))
            : undefined,
          afterCursor(cursor),
        ),
      )
      .orderBy(desc(conversations.lastMessageAt), conversations.id)
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? `${last.lastMessageAt?.toISOString()}|${last.id}` : null;
    return { conversations: page, nextCursor };
  });
}

/** How many conversations each filter shows, for the tabs. */
export function countConversations(ctx: Ctx) {
  return inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({
        all: sql<number>`count(*)`.mapWith(Number),
        needs_you: sql<number>`count(*) filter (where ${filters.needs_you})`.mapWith(Number),
        agent: sql<number>`count(*) filter (where ${filters.agent})`.mapWith(Number),
        waiting: sql<number>`count(*) filter (where ${filters.waiting})`.mapWith(Number),
        closed: sql<number>`count(*) filter (where ${filters.closed})`.mapWith(Number),
      })
      .from(conversations)
      .where(eq(conversations.sellerId, ctx.sellerId));
    return row ?? { all: 0, needs_you: 0, agent: 0, waiting: 0, closed: 0 };
  });
}

function afterCursor(cursor: string | undefined): SQL | undefined {
  const [at, id] = cursor?.split("|") ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) return undefined;
  const moment = sql`${at}::timestamptz`;
  return sql`(${conversations.lastMessageAt} < ${moment} or (${conversations.lastMessageAt} = ${moment} and ${conversations.id} > ${id}))`;
}
