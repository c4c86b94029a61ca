import { z } from "zod";
import { topicModes, topics } from "@/db/schema/vocabulary";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";
import { ReplyMode } from "../messaging/schemas";

export { type Tone, tones } from "./tones";

/** Longest personality, in characters. */
export const SOUL_MAX = 20_000;

export const UpdateSoul = z.object({
  soulInstructions: storable(
    z.string().max(SOUL_MAX, `Keep it under ${SOUL_MAX.toLocaleString("en")} characters.`),
  ),
});
export type UpdateSoul = z.output<typeof UpdateSoul>;

/** Longest set of rules, in characters. */
export const RULES_MAX = 10_000;

export const UpdateRules = z.object({
  rules: storable(
    z
      .string()
      .trim()
      .max(RULES_MAX, `Keep it under ${RULES_MAX.toLocaleString("en")} characters.`),
  ),
});
export type UpdateRules = z.output<typeof UpdateRules>;

/** Earlier personalities, or earlier rules. */
export const ListSoulVersions = z.object({ part: z.enum(["soul", "rules"]).default("soul") });

export const SendToAgent = z.object({
  message: storable(
    z.string().trim().min(1, "Write something first.").max(10_000, "Keep it under 10,000 characters."),
  ),
  source: z.enum(["dashboard", "rest"]).default("dashboard"),
});
export type SendToAgent = z.input<typeof SendToAgent>;

export const ListEvents = z.object({
  limit: z.number().int().min(1).max(200).default(50),
  /** Events older than this one. */
  before: idSchema("event").optional(),
});
export type ListEvents = z.output<typeof ListEvents>;

/** Which runs: answers to customers, what the seller asked, what went wrong. */
export const runFilters = ["customers", "yours", "failed"] as const;

export const ListRuns = z.object({
  conversationId: idSchema("conversation").optional(),
  only: z.enum(runFilters).optional(),
  /** Runs older than this one. */
  before: idSchema("run").optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type ListRuns = z.output<typeof ListRuns>;

/** Where a reader of the stream goes on; left out, it starts with what comes next. */
export const StreamFrom = z.object({ lastEventId: z.string().max(100).nullish() }).default({});

export const RunId = z.object({ runId: idSchema("run") });

export const RenameAgent = z.object({ name: storable(z.string().trim().min(1, "A name, please.").max(80)) });

/** What the seller writes in their own try-out chat. */
export const SayInWebChat = z.object({
  text: storable(
    z.string().trim().min(1, "Write something first.").max(4_096, "Keep it under 4,096 characters."),
  ),
  /** Another chat than the usual one, to start afresh. */
  chatId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .default("tryout"),
  /** The page's own id of this message, so that a double click sends it once. */
  clientId: z.string().regex(/^[\w-]{1,64}$/),
});
export type SayInWebChat = z.input<typeof SayInWebChat>;

/** Who answers which topic of customers' messages; what is left out stays. */
export const TopicModes = z.partialRecord(z.enum(topics), z.enum(topicModes));

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "A time looks like 08:30.");
const Cap = z.number().int().min(0, "A limit can't be less than nothing.").max(10_000_000_000).nullable();

export const UpdateGuardrails = z.object({
  replyMode: ReplyMode.optional(),
  topics: TopicModes.optional(),
  quietHours: z.object({ from: Time, to: Time }).nullable().optional(),
  holiday: z
    .object({ from: z.iso.date(), to: z.iso.date(), shipsAgainOn: z.iso.date() })
    .refine(
      (days) => days.from <= days.to && days.shipsAgainOn >= days.to,
      "A holiday ends after it begins, and the shop ships again when it is over.",
    )
    .nullable()
    .optional(),
  /** Every reply is a draft for so long; 0 ends it. */
  draftForHours: z
    .number()
    .int()
    .min(0)
    .max(24 * 30)
    .optional(),
  /** In millionths of a US dollar; null: as by default. */
  dayCapMicros: Cap.optional(),
  monthCapMicros: Cap.optional(),
  contactDayCapMicros: Cap.optional(),
  maxTurns: z.number().int().min(1).max(20).nullable().optional(),
  maxSeconds: z.number().int().min(5).max(300).nullable().optional(),
});
export type UpdateGuardrails = z.output<typeof UpdateGuardrails>;

export const PreviewId = z.object({ inboxId: idSchema("inbox") });
