import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { agentInbox, conversations, messagingChannels } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { getThread, openWebChat } from "../messaging";
import { getSeller } from "../sellers";
import { findAgent, ownAgent } from "./internal";
import { storeInbound } from "./receive-update";
import { SayInWebChat } from "./schemas";

/** How the seller appears in their own try-out chat. */
const VISITOR = { externalId: "seller", name: "You, as a customer", username: null };
/** Nobody types in bursts to see whether it works. */
const QUIET_MS = 300;

/**
 * The seller writes to their own agent as a customer would, in a chat on our pages. From here on it is a customer's
 * message like any other: answered, checked, handed over, taken over. The same `clientId` twice is one message.
 */
export function sayInWebChat(ctx: Ctx, input: SayInWebChat): Promise<{ conversationId: string }> {
  const { text, chatId, clientId } = SayInWebChat.parse(input);
  return inTransaction(ctx, async (ctx) => {
    await ownAgent(ctx);
    const [channel, { locale }] = [await openWebChat(ctx), await getSeller(ctx)];
    const message = {
      externalId: clientId,
      chatId,
      sender: { ...VISITOR, languageCode: locale },
      text,
      contentType: "text",
      start: null,
      sentAt: ctx.now(),
    };
    const update = { kind: "message", externalId: `${chatId}:${clientId}`, message } as const;
    const quietMs = Math.min(QUIET_MS, ctx.settings.burst.quietMs);
    await storeInbound(ctx, channel.id, update, { source: "web", quietMs });
    return { conversationId: await conversationOf(ctx, channel.id, chatId) };
  });
}

/** The newest try-out as a thread, and whether its answer is being written; null before the first. */
export function getWebChat(ctx: Ctx) {
  return inTransaction(ctx, async (ctx) => {
    const [newest] = await ctx.db
      .select({ id: conversations.id })
      .from(conversations)
      .innerJoin(
        messagingChannels,
        and(
          eq(messagingChannels.sellerId, conversations.sellerId),
          eq(messagingChannels.id, conversations.channelId),
        ),
      )
      .where(and(eq(conversations.sellerId, ctx.sellerId), eq(messagingChannels.platform, "web")))
      .orderBy(sql`${conversations.lastMessageAt} desc nulls last`, desc(conversations.id))
      .limit(1);
    if (!newest) return null;
    const thread = await getThread(ctx, { conversationId: newest.id });
    return { ...thread, answering: await isAnswering(ctx, newest.id) };
  });
}

/** An answer is on its way; what waits behind a paused agent is not. */
async function isAnswering(ctx: Ctx, conversationId: string): Promise<boolean> {
  const [task] = await ctx.db
    .select({ status: agentInbox.status })
    .from(agentInbox)
    .where(
      and(
        eq(agentInbox.sellerId, ctx.sellerId),
        eq(agentInbox.conversationId, conversationId),
        inArray(agentInbox.status, ["queued", "processing"]),
      ),
    )
    .orderBy(agentInbox.status)
    .limit(1);
  if (task?.status !== "queued") return task !== undefined;
  const agent = await findAgent(ctx);
  return agent?.status === "active" || agent?.status === "provisioning";
}

async function conversationOf(ctx: Ctx, channelId: string, chatId: string): Promise<string> {
  const [row] = await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.sellerId, ctx.sellerId),
        eq(conversations.channelId, channelId),
        eq(conversations.externalChatId, chatId),
      ),
    )
    .limit(1);
  if (!row) throw new AppError("internal", "The message could not be stored.");
  return row.id;
}
