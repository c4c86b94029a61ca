import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { agentEvents, agentInbox, agentRuns, type MessageTie } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { HandoverReason } from "../messaging/schemas";
import { type Proof, proofsOf } from "./list-proofs";

/** A preview as it stands: the text once it is `done`, a sentence once it has `failed`. */
export interface Preview {
  status: "queued" | "processing" | "done" | "failed";
  question: string;
  text: string | null;
  /** What the text rests on, for proof chips. */
  ties: Proof[];
  /** Why a person would have answered instead. */
  handover: HandoverReason | null;
  /** How long a customer would have waited. */
  seconds: number | null;
  error: string | null;
  /** The run, for its trace. */
  runId: string | null;
}

const Said = z.object({
  ties: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      factId: z.string(),
      claim: z.enum(["value", "available", "sold_out"]) satisfies z.ZodType<MessageTie["claim"]>,
    }),
  ),
  handover: HandoverReason.optional(),
});

/** One preview; `not_found` when it isn't the seller's. */
export function getPreview(ctx: Ctx, input: { inboxId: string }): Promise<Preview> {
  return inTransaction(ctx, async (ctx) => {
    const [task] = await ctx.db
      .select()
      .from(agentInbox)
      .where(
        and(
          eq(agentInbox.sellerId, ctx.sellerId),
          eq(agentInbox.id, input.inboxId),
          eq(agentInbox.kind, "preview"),
        ),
      )
      .limit(1);
    if (!task) throw new AppError("not_found", "This preview doesn't exist.");
    return {
      status: task.status,
      question: task.payload.text ?? "",
      error: task.status === "failed" ? task.error : null,
      ...(await readAnswer(ctx, task.id)),
    };
  });
}

async function readAnswer(ctx: Ctx, inboxId: string) {
  const [said] = await ctx.db
    .select({ run: agentRuns, text: agentEvents.content, metadata: agentEvents.metadata })
    .from(agentRuns)
    .innerJoin(
      agentEvents,
      and(eq(agentEvents.sellerId, agentRuns.sellerId), eq(agentEvents.runId, agentRuns.id)),
    )
    .where(
      and(
        eq(agentRuns.sellerId, ctx.sellerId),
        eq(agentRuns.inboxId, inboxId),
        eq(agentEvents.type, "response"),
      ),
    )
    .orderBy(desc(agentEvents.seq))
    .limit(1);
  if (!said) return { text: null, ties: [], handover: null, seconds: null, runId: null };
  const { id, facts, startedAt, finishedAt } = said.run;
  const { ties = [], handover = null } = Said.safeParse(said.metadata).data ?? {};
  const proofs = await proofsOf(ctx, [{ id, ties, facts }]);
  return {
    text: said.text,
    ties: proofs[id] ?? [],
    handover,
    runId: id,
    seconds: finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1_000 : null,
  };
}
