import { eq } from "drizzle-orm";
import { guardrails, type Holiday, type QuietHours, sellers, type Topic, type TopicMode } from "@/db/schema";
import { type Ctx, inTransaction } from "../../context";
import type { SpendCaps } from "../../credits";
import type { ReplyMode } from "../../messaging/schemas";
import { defaultCaps, defaultTopics } from "./defaults";

/** What the agent may do by itself, with the defaults filled in. */
export interface Guardrails {
  replyMode: ReplyMode;
  topics: Record<Topic, TopicMode>;
  quietHours: QuietHours | null;
  holiday: Holiday | null;
  draftUntil: Date | null;
  caps: SpendCaps;
  /** Null: as the installation has it. */
  maxTurns: number | null;
  maxSeconds: number | null;
  /** Of the shop: what hours and days mean. */
  timeZone: string;
}

/** The shop's guardrails. */
export function getGuardrails(ctx: Ctx): Promise<Guardrails> {
  return inTransaction(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({ row: guardrails, timeZone: sellers.timeZone })
      .from(sellers)
      .leftJoin(guardrails, eq(guardrails.sellerId, sellers.id))
      .where(eq(sellers.id, ctx.sellerId))
      .limit(1);
    return withDefaults(found?.row ?? null, found?.timeZone ?? "UTC");
  });
}

function withDefaults(row: typeof guardrails.$inferSelect | null, timeZone: string): Guardrails {
  return {
    replyMode: row?.replyMode ?? "auto",
    topics: { ...defaultTopics, ...row?.topics },
    quietHours: row?.quietHours ?? null,
    holiday: row?.holiday ?? null,
    draftUntil: row?.draftUntil ?? null,
    caps: {
      dayMicros: row?.dayCapMicros ?? defaultCaps.dayMicros,
      monthMicros: row?.monthCapMicros ?? defaultCaps.monthMicros,
      contactDayMicros: row?.contactDayCapMicros ?? defaultCaps.contactDayMicros,
    },
    maxTurns: row?.maxTurns ?? null,
    maxSeconds: row?.maxSeconds ?? null,
    timeZone,
  };
}
