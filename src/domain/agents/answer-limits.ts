import { and, count, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { agentInbox, agentRuns, conversations, messages } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { addMs, hours } from "@/kernel/time";
import type { Ctx } from "../context";
import { getSeller } from "../sellers";
import type { Talk } from "./conversation";
import type { WordKey } from "./words";

/** Answers in an hour that a seller gets when trying out their own agent. */
const TRY_OUTS_PER_HOUR = 20;
/** Answers that a sample shop gives in its life: each costs us, and nobody pays. */
const SAMPLE_ANSWERS = 20;
/** Previews and questions of the visitor's own, likewise. */
const SAMPLE_QUESTIONS = 30;

/** What is said instead of an answer once there have been too many; null while there is one. Call in a transaction. */
export async function whyNoAnswer(
  ctx: Ctx,
  talk: Talk,
): Promise<Extract<WordKey, "pause" | "sample_used_up"> | null> {
  const { contactAnswersPerHour } = ctx.settings;
  if (talk.isSample && (await countModelAnswers(ctx)) >= SAMPLE_ANSWERS) return "sample_used_up";
  if (talk.chat.platform !== "web") return talk.answersLastHour >= contactAnswersPerHour ? "pause" : null;
  const limit = Math.min(TRY_OUTS_PER_HOUR, contactAnswersPerHour);
  return (await countTryOuts(ctx, talk.conversation.channelId)) >= limit ? "pause" : null;
}

/**
 * `quota_exceeded` once a sample shop's visitor has asked as much as we give; `questions` is how many they ask now.
 * Call in the asking transaction.
 */
export async function refuseUsedUpSample(ctx: Ctx, questions = 1): Promise<void> {
  const { isSample } = await getSeller(ctx);
  if (!isSample) return;
  const [asked] = await ctx.db
    .select({ count: count() })
    .from(agentInbox)
    .where(
      and(eq(agentInbox.sellerId, ctx.sellerId), inArray(agentInbox.kind, ["seller_message", "preview"])),
    );
  if ((asked?.count ?? 0) + questions > SAMPLE_QUESTIONS)
    throw new AppError(
      "quota_exceeded",
      "This sample shop's questions are used up. Create an account to go on.",
    );
}

/** Whoever tries out may start one chat after another: they are counted together. */
async function countTryOuts(ctx: Ctx, channelId: string): Promise<number> {
  const chats = ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.sellerId, ctx.sellerId), eq(conversations.channelId, channelId)));
  const [row] = await ctx.db
    .select({ count: count() })
    .from(messages)
    .where(
      and(
        eq(messages.sellerId, ctx.sellerId),
        inArray(messages.conversationId, chats),
        eq(messages.author, "agent"),
        gt(messages.createdAt, addMs(ctx.now(), -hours(1))),
      ),
    );
  return row?.count ?? 0;
}

/** Runs for customers that asked the model, whatever came of them. */
async function countModelAnswers(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .select({ count: count() })
    .from(agentRuns)
    .where(
      and(
        eq(agentRuns.sellerId, ctx.sellerId),
        isNotNull(agentRuns.conversationId),
        isNotNull(agentRuns.usage),
      ),
    );
  return row?.count ?? 0;
}
