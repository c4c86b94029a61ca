import { and, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { contacts, conversations, messages, messagingChannels } from "@/db/schema";
import { type Ctx, inTransaction } from "../context";
import { excerptAround } from "./excerpt-around";
import { CountConversations, ListConversations } from "./schemas";

/** As many as a search goes through; the newest. */
const FOUND_LIMIT = 1_000;
const EXCERPT_LENGTH = 160;

/** Handed to the seller, a draft to decide on, or theirs already and the customer wrote again. */
export const needsSeller = sql`(${conversations.needsHuman} = true or ${conversations.draftId} is not null or (${conversations.assignee} = 'human'
  and ${conversations.lastMessageAuthor} = 'customer' and ${conversations.status} = 'open'))`;

/** Word for word as the partial indexes say it: parameters could not be proven to fit them. */
const filters: Record<ListConversations["filter"], SQL | undefined> = {
  all: undefined,
  needs_you: needsSeller,
  agent: sql`${conversations.assignee} = 'agent' and ${conversations.needsHuman} = false and ${conversations.status} = 'open'`,
  waiting: sql`${conversations.lastMessageAuthor} = 'customer' and ${conversations.status} = 'open'`,
  closed: sql`${conversations.status} = 'closed'`,
};

/**
 * Conversations, newest first: those after `cursor`, and up to `until` where given, so that a page that is already
 * shown can be read again whole. `nextCursor` is null at the end; `match` is the message that a search found.
 */
export function listConversations(ctx: Ctx, input: Partial<ListConversations> = {}) {
  const { filter, search, cursor, until, limit } = ListConversations.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const found = search ? await findByWords(ctx, search) : null;
    const rows = await ctx.db
      .select({
        id: conversations.id,
        contactName: contacts.name,
        username: contacts.username,
        platform: messagingChannels.platform,
        assignee: conversations.assignee,
        needsHuman: conversations.needsHuman,
        needsHumanReason: conversations.needsHumanReason,
        draftId: conversations.draftId,
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
          shown(ctx, filter, found),
          cursor ? isAfter(cursor) : undefined,
          until ? sql`not ${isAfter(until)}` : undefined,
        ),
      )
      .orderBy(newest(conversations.lastMessageAt), conversations.id)
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      conversations: await withMatches(ctx, page, found, search ?? ""),
      nextCursor: rows.length > limit && last ? `${last.lastMessageAt?.toISOString()}|${last.id}` : null,
    };
  });
}

/** How many conversations each filter shows, for the tabs; of those that a search finds, where one is given. */
export function countConversations(ctx: Ctx, input: CountConversations = {}) {
  const { search } = CountConversations.parse(input);
  const countOf = (filter: SQL | undefined) => sql<number>`count(*) filter (where ${filter})`.mapWith(Number);
  return inTransaction(ctx, async (ctx) => {
    const found = search ? await findByWords(ctx, search) : null;
    const [row] = await ctx.db
      .select({
        all: sql<number>`count(*)`.mapWith(Number),
        needs_you: countOf(filters.needs_you),
        agent: countOf(filters.agent),
        waiting: countOf(filters.waiting),
        closed: countOf(filters.closed),
      })
      .from(conversations)
      .where(shown(ctx, "all", found));
    return row ?? { all: 0, needs_you: 0, agent: 0, waiting: 0, closed: 0 };
  });
}

/** Conversations that were found, each with the message that did it, or null when the contact's name did. */
type Found = Map<string, string | null>;

async function findByWords(ctx: Ctx, query: string): Promise<Found> {
  const rows = await ctx.db.execute<{ conversation_id: string; message_id: string | null }>(
    sql`select conversation_id, message_id from search.conversations_by_words(${query}, ${FOUND_LIMIT})`,
  );
  return new Map([...rows].map((row) => [row.conversation_id, row.message_id]));
}

/** The tenant's, in that tab, found; a conversation in which nothing was said yet is not shown anywhere. */
function shown(ctx: Ctx, filter: ListConversations["filter"], found: Found | null): SQL | undefined {
  return and(
    eq(conversations.sellerId, ctx.sellerId),
    isNotNull(conversations.lastMessageAt),
    filters[filter],
    found ? inArray(conversations.id, [...found.keys()]) : undefined,
  );
}

/** The first condition alone lets the index begin at the cursor. A cursor that makes no sense hides nothing. */
function isAfter(cursor: string): SQL {
  const [at = "", id = ""] = cursor.split("|");
  if (!id || Number.isNaN(Date.parse(at))) return sql`true`;
  const moment = sql`${at}::timestamptz`;
  return sql`(${conversations.lastMessageAt} <= ${moment} and (${conversations.lastMessageAt} < ${moment} or ${conversations.id} > ${id}))`;
}

async function withMatches<R extends { id: string }>(
  ctx: Ctx,
  page: R[],
  found: Found | null,
  words: string,
) {
  const ids = page.flatMap(({ id }) => found?.get(id) ?? []);
  const rows =
    ids.length === 0
      ? []
      : await ctx.db
          .select({
            id: messages.id,
            author: messages.author,
            text: sql<string>`left(${messages.text}, 2000)`,
            createdAt: messages.createdAt,
          })
          .from(messages)
          .where(and(eq(messages.sellerId, ctx.sellerId), inArray(messages.id, ids)));
  const byId = new Map(
    rows.map(({ text, ...row }) => [row.id, { ...row, text: excerptAround(text, words, EXCERPT_LENGTH) }]),
  );
  return page.map((row) => ({ ...row, match: byId.get(found?.get(row.id) ?? "") ?? null }));
}
