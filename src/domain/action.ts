import type { z } from "zod";
import type { PreviewLine } from "@/db/schema";
import type { Ctx } from "./context";

/** On whose behalf an action is asked for. `rule` is the seller's own automation. */
export type ActionCaller = "customer" | "seller" | "rule";

/** What an action would do now: shown before it is approved, carried out after. */
export interface ActionPreview<Plan> {
  /** What it is about, e.g. a product's id. */
  subjectId: string | null;
  /** One per value that would change; never empty. */
  lines: PreviewLine[];
  /** What `run` carries out, worked out from the same rows as the lines. */
  plan: Plan;
}

/**
 * Something that can be asked for by name: by a tool of the agent, by a rule, by the dashboard. One record tells all of
 * them what it takes, what it risks and who may ask.
 */
export interface Action<S extends z.ZodType = z.ZodType, Plan = unknown> {
  /** `entity.verb`. */
  name: string;
  /** One sentence for whoever chooses among actions, a model too. */
  describe: string;
  input: S;
  /** `reads` runs at once; `writes` only after the seller has approved it. */
  risk: "reads" | "writes";
  callers: readonly ActionCaller[];
  /** In a few words, for lists and cards: "Change the price of Walnut tray". Call inside a transaction. */
  summarize(ctx: Ctx, input: z.output<S>): Promise<string>;
  /** What would come of it now. `invalid` when nothing would, or when it can't be meant. Call inside a transaction. */
  preview(ctx: Ctx, input: z.output<S>): Promise<ActionPreview<Plan>>;
  /** Carries out what a preview planned; the id of what it made. Call in the transaction of that preview. */
  run(ctx: Ctx, plan: Plan): Promise<{ resultId: string }>;
  /** Takes back what `run` made. Safe to repeat. Call inside a transaction. */
  undo(ctx: Ctx, resultId: string): Promise<void>;
}

/** Ties an action's parts to the types of its input and its plan. */
export function defineAction<S extends z.ZodType, Plan>(action: Action<S, Plan>): Action<S, Plan> {
  return action;
}
