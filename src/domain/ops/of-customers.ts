import { and, eq, isNull, notInArray, type SQL } from "drizzle-orm";
import { conversations, messagingChannels, sellers } from "@/db/schema";
import type { Ctx } from "../context";

/** Leaves out what the seller said to their own agent to try it. A sample shop has nothing else, so there it counts. */
export function ofCustomers(ctx: Ctx): SQL {
  const tryOuts = ctx.db
    .select({ id: messagingChannels.id })
    .from(messagingChannels)
    .innerJoin(sellers, eq(sellers.id, messagingChannels.sellerId))
    .where(
      and(
        eq(messagingChannels.sellerId, ctx.sellerId),
        eq(messagingChannels.platform, "web"),
        isNull(sellers.sampleExpiresAt),
      ),
    );
  return notInArray(conversations.channelId, tryOuts);
}
