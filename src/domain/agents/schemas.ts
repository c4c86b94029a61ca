import { z } from "zod";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";

/** Longest personality, in characters. */
export const SOUL_MAX = 20_000;

export const UpdateSoul = z.object({
  soulInstructions: storable(
    z.string().max(SOUL_MAX, `Keep it under ${SOUL_MAX.toLocaleString("en")} characters.`),
  ),
});
export type UpdateSoul = z.output<typeof UpdateSoul>;

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

export const ListRuns = z.object({
  conversationId: idSchema("conversation").optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type ListRuns = z.output<typeof ListRuns>;

/** Where a reader of the stream goes on; left out, it starts with what comes next. */
export const StreamFrom = z.object({ lastEventId: z.string().max(100).nullish() }).default({});

export const RunId = z.object({ runId: idSchema("run") });

export const RenameAgent = z.object({ name: storable(z.string().trim().min(1, "A name, please.").max(80)) });
