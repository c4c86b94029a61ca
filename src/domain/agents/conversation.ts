import { and, count, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { newest } from "@/db/newest";
import {
  contacts,
  conversations,
  messages,
  messagingChannels,
  outbox,
  sellers,
  type Topic,
} from "@/db/schema";
import type { HistoryMessage } from "@/integrations/agent-runtime/port";
import { AppError } from "@/kernel/errors";
import { addMs, hours } from "@/kernel/time";
import { findShopFacts, type ShopFacts } from "../channels";
import type { Ctx } from "../context";
import type { TypingPlace } from "../messaging";
import type { ReplyMode } from "../messaging/schemas";
import type { Asker } from "../orders";
import { compactHistory } from "./compact-history";
import { findTopics, type Guardrails, getGuardrails } from "./guardrails";
import { customerLanguage, type Language } from "./words";

/** How far back a run looks, in messages; of what is older than fits, it gets the gist. */
const HISTORY_LIMIT = 200;

/** What was never sent was never said: a draft that waits or died, a reply that was held back or failed. */
const wasNotKeptBack = sql`not exists (select from ${outbox} where ${outbox.sellerId} = ${messages.sellerId}
  and ${outbox.messageId} = ${messages.id} and ${outbox.status} in ('draft', 'cancelled', 'failed'))`;

export type Message = typeof messages.$inferSelect;

/** A conversation as a run needs it. */
export interface Talk {
  conversation: typeof conversations.$inferSelect;
  contact: typeof contacts.$inferSelect;
  /** Whom tools answer; what a model writes never names them. */
  who: Asker;
  /** Where the customer reads us. */
  chat: TypingPlace;
  /** A visitor's throw-away shop. */
  isSample: boolean;
  /** Null once no shop is connected any more. */
  shop: ShopFacts | null;
  shopName: string;
  currency: string;
  language: Language;
  /** The customer's messages that wait for an answer, oldest first. */
  unanswered: Message[];
  /** What was said before them, oldest first. */
  history: HistoryMessage[];
  /** All that the customer ever wrote within the history: they may repeat their own numbers. */
  customerWords: string[];
  answersLastHour: number;
  /** What the waiting messages are about, as far as their words tell. */
  topics: Topic[];
  channelMode: ReplyMode | null;
  guardrails: Guardrails;
}

/** Reads a conversation for a run. Call inside a transaction. */
export async function loadConversation(ctx: Ctx, conversationId: string): Promise<Talk> {
  const inConversation = and(
    eq(messages.sellerId, ctx.sellerId),
    eq(messages.conversationId, conversationId),
  );
  // Sent together: one round trip.
  const [[found], unanswered, earlier, shop, [answers], guardrails] = await Promise.all([
    ctx.db
      .select({
        conversation: conversations,
        contact: contacts,
        platform: messagingChannels.platform,
        tokenSealed: messagingChannels.tokenSealed,
        channelMode: messagingChannels.replyMode,
        sampleExpiresAt: sellers.sampleExpiresAt,
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
      .innerJoin(sellers, eq(sellers.id, conversations.sellerId))
      .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.id, conversationId)))
      .limit(1),
    ctx.db
      .select()
      .from(messages)
      .where(and(inConversation, eq(messages.author, "customer"), isNull(messages.handledAt)))
      .orderBy(messages.createdAt, messages.id)
      .limit(50),
    ctx.db
      .select()
      .from(messages)
      .where(
        and(
          inConversation,
          or(ne(messages.author, "customer"), isNotNull(messages.handledAt)),
          wasNotKeptBack,
        ),
      )
      .orderBy(newest(messages.createdAt), newest(messages.id))
      .limit(HISTORY_LIMIT),
    findShopFacts(ctx),
    ctx.db
      .select({ count: count() })
      .from(messages)
      .where(
        and(
          inConversation,
          eq(messages.author, "agent"),
          gt(messages.createdAt, addMs(ctx.now(), -hours(1))),
        ),
      ),
    getGuardrails(ctx),
  ]);
  if (!found) throw new AppError("not_found", "This conversation doesn't exist.");
  const { conversation, contact, platform, tokenSealed } = found;
  const said = earlier.reverse().flatMap(toHistory);
  const words = unanswered.map((message) => message.text);
  const earlierWords = said.filter((one) => one.role === "customer").map((one) => one.text);
  return {
    conversation,
    contact,
    who: { conversationId, contactId: contact.id },
    chat: { platform, tokenSealed, chatId: conversation.externalChatId },
    isSample: found.sampleExpiresAt !== null,
    shop,
    shopName: shop?.name ?? "the shop",
    currency: shop?.currency ?? "USD",
    language: customerLanguage(contact.languageCode, words.join("\n"), earlierWords),
    unanswered,
    history: compactHistory(said),
    customerWords: [...earlierWords, ...words],
    answersLastHour: answers?.count ?? 0,
    topics: findTopics(words.join("\n")),
    channelMode: found.channelMode,
    guardrails,
  };
}

function toHistory(message: Message): HistoryMessage[] {
  if (!message.text) return [];
  return [{ role: message.author === "customer" ? "customer" : "assistant", text: message.text }];
}

/** Marks a customer's messages as taken care of. */
export async function handleMessages(ctx: Ctx, handled: Message[], runId: string | null): Promise<void> {
  if (handled.length === 0) return;
  const ids = handled.map((message) => message.id);
  await ctx.db
    .update(messages)
    .set({ handledAt: ctx.now(), handledByRunId: runId })
    .where(and(eq(messages.sellerId, ctx.sellerId), inArray(messages.id, ids)));
}
