import { and, eq, inArray, lte, ne, notInArray, or, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import { conversations, messages, messagingChannels, outbox } from "@/db/schema";
import type { HistoryMessage } from "@/integrations/agent-runtime/port";
import type { Ctx } from "../../context";
import { HISTORY_MAX } from "./schemas";

/** Messages of a conversation that are looked at: its latest. */
const LOOK_BACK = 40;

/** A real question, what was said before it, and what it was answered with. */
export interface Exchange {
  history: HistoryMessage[];
  question: string;
  /** Null while nobody has answered. */
  sentText: string | null;
}

interface Said {
  author: "customer" | "agent" | "seller" | "system";
  text: string;
}

/** The latest thing that a customer asked, oldest message first; null when they only sent pictures. */
export function exchangeOf(said: readonly Said[]): Exchange | null {
  const spoken = said.filter(({ text }) => text.trim() !== "");
  const last = spoken.findLastIndex(({ author }) => author === "customer");
  if (last < 0) return null;
  const first = spoken.slice(0, last).findLastIndex(({ author }) => author !== "customer") + 1;
  const answers = spoken.slice(last + 1).map(({ text }) => text);
  return {
    history: spoken.slice(Math.max(0, first - HISTORY_MAX), first).map(({ author, text }) => ({
      role: author === "customer" ? "customer" : "assistant",
      text,
    })),
    question: spoken
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join("\n"),
    sentText: answers.length > 0 ? answers.join("\n\n") : null,
  };
}

/** The conversations with customers that were in use last; a seller's own try-outs only where there is nothing else. */
export async function latestConversations(ctx: Ctx, limit: number, isSample: boolean): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
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
        sql`${conversations.lastMessageAt} is not null`,
        isSample ? undefined : ne(messagingChannels.platform, "web"),
      ),
    )
    .orderBy(newest(conversations.lastMessageAt), conversations.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The latest exchange of each conversation as it stood at `until`; what was never sent doesn't count. */
export async function exchangesOf(
  ctx: Ctx,
  conversationIds: string[],
  until: Date,
): Promise<Map<string, Exchange>> {
  if (conversationIds.length === 0) return new Map();
  const latest = ctx.db
    .select({
      author: messages.author,
      text: messages.text,
      createdAt: messages.createdAt,
      messageId: messages.id,
    })
    .from(messages)
    .leftJoin(outbox, and(eq(outbox.sellerId, messages.sellerId), eq(outbox.messageId, messages.id)))
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        eq(messages.conversationId, conversations.id),
        lte(messages.createdAt, until),
        ne(messages.contentType, "start"),
        or(
          eq(messages.author, "customer"),
          sql`${outbox.id} is null`,
          notInArray(outbox.status, ["draft", "cancelled", "failed"]),
        ),
      ),
    )
    .orderBy(newest(messages.createdAt), newest(messages.id))
    .limit(LOOK_BACK)
    .as("latest");
  const rows = await ctx.db
    .select({ conversationId: conversations.id, author: latest.author, text: latest.text })
    .from(conversations)
    .innerJoinLateral(latest, sql`true`)
    .where(and(eq(conversations.sellerId, ctx.sellerId), inArray(conversations.id, conversationIds)))
    .orderBy(conversations.id, latest.createdAt, latest.messageId);
  return new Map(
    conversationIds.flatMap((id) => {
      const exchange = exchangeOf(rows.filter(({ conversationId }) => conversationId === id));
      return exchange ? [[id, exchange] as const] : [];
    }),
  );
}
