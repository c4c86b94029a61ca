import { z } from "zod";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";
import { TopicModes, UpdateRules, UpdateSoul } from "../schemas";

/** Turns of a conversation that a preview remembers. */
export const HISTORY_MAX = 20;
/** Saved tests of one seller. */
export const TESTS_MAX = 100;
/** Conversations of one replay. */
export const REPLAY_MAX = 50;
/** Answers to try besides what is published. */
const KNOWLEDGE_MAX = 20;

const words = (max: number) =>
  storable(
    z
      .string()
      .trim()
      .min(1, "Write something first.")
      .max(max, `Keep it under ${max.toLocaleString("en")} characters.`),
  );

/** A configuration to try without keeping it; what is left out is as it is. */
export const TrialConfig = z.object({
  soulInstructions: UpdateSoul.shape.soulInstructions.exactOptional(),
  rules: UpdateRules.shape.rules.exactOptional(),
  topics: TopicModes.exactOptional(),
  knowledge: z
    .array(z.object({ question: words(300), answer: words(4_000) }))
    .max(KNOWLEDGE_MAX, `At most ${KNOWLEDGE_MAX} answers at once.`)
    .exactOptional(),
});

/** What was said before a question, oldest first. */
export const History = z
  .array(z.object({ role: z.enum(["customer", "assistant"]), text: words(4_096) }))
  .max(HISTORY_MAX, `At most ${HISTORY_MAX} turns; start over, please.`);

/** An answer to look at before it is real, with a configuration to try. */
export const PreviewReply = z.object({
  /** What the question is about; without a question of its own, one about this product is asked. */
  productId: idSchema("product").optional(),
  question: words(1_000).optional(),
  /** What was said before. */
  history: History.default([]),
  /** For this answer only. */
  config: TrialConfig.default({}),
});
export type PreviewReply = z.input<typeof PreviewReply>;

const phrases = z.array(words(200)).max(10, "At most 10 phrases.");

export const SaveTest = z
  .object({
    /** An existing test to change. */
    testId: idSchema("agentTest").optional(),
    question: words(1_000),
    history: History.default([]),
    mustSay: phrases.default([]),
    mustNotSay: phrases.default([]),
    mustHandOver: z.boolean().default(false),
  })
  .refine((test) => test.mustHandOver || test.mustSay.length + test.mustNotSay.length > 0, {
    error: "Say what to look for in the answer.",
    path: ["mustSay"],
  })
  .refine((test) => !test.mustHandOver || test.mustSay.length === 0, {
    error: "An answer that goes to you says nothing by itself: choose one of the two.",
    path: ["mustSay"],
  });
export type SaveTest = z.input<typeof SaveTest>;

export const TestId = z.object({ testId: idSchema("agentTest") });

const trialKind = z.enum(["tests", "replay"]);

export const StartTrial = z.object({
  kind: trialKind,
  config: TrialConfig,
  /** Of a replay: how many of the latest conversations. */
  last: z.number().int().min(1).max(REPLAY_MAX).default(10),
});
export type StartTrial = z.input<typeof StartTrial>;

export const TrialId = z.object({ trialId: idSchema("trial") });
export const LatestTrial = z.object({ kind: trialKind });

export const PublishConfig = z.object({
  config: TrialConfig,
  /** The run of the saved tests that speaks for it; left out, the latest. */
  trialId: idSchema("trial").optional(),
  /** Although tests failed or weren't run. */
  anyway: z.boolean().default(false),
});
export type PublishConfig = z.input<typeof PublishConfig>;

/** A buyer's message from Etsy, to be answered with a text to copy. */
export const DraftEtsyAnswer = z.object({
  message: words(4_000),
  buyerName: storable(z.string().trim().max(80)).optional(),
  /** The listing that the message is about. */
  productId: idSchema("product").optional(),
  /** Another try, said otherwise. */
  manner: z.enum(["shorter", "friendlier"]).optional(),
});
export type DraftEtsyAnswer = z.input<typeof DraftEtsyAnswer>;
