import { seconds } from "@/kernel/time";
import type { Ctx } from "../context";
import { messengerOf, openToken } from "./internal";

/** A messenger shows "typing" for about five seconds. */
const AGAIN = seconds(4);

/** Where to show it: a conversation's chat and its channel's key. */
export type TypingPlace = Parameters<typeof openToken>[1] & { chatId: string };

/** Shows the customer that an answer is being written, until it is stopped. Never fails. */
export function keepTyping(ctx: Ctx, place: TypingPlace): () => void {
  const show = async () => {
    try {
      await messengerOf(ctx, place.platform).showTyping(openToken(ctx, place), place.chatId);
    } catch (error) {
      ctx.log.debug({ error }, "typing was not shown");
    }
  };
  void show();
  const timer = setInterval(show, AGAIN);
  return () => clearInterval(timer);
}
