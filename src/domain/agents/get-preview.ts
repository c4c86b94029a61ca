import { and, asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { agentEvents, agentInbox, agentRuns, type MessageTie } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { HandoverReason } from "../messaging/schemas";
import { type Citation, citationsOf } from "./knowledge";
import { type Proof, proofsOf } from "./list-proofs";
import { type PreviewTrace, previewTrace } from "./trials/preview-trace";
import { StoredWouldBe, type WouldBe } from "./trials/would-happen";

/** A preview as it stands: the text once it is `done`, a sentence once it has `failed`. */
export interface Preview {
  status: "queued" | "processing" | "done" | "failed";
  question: string;
  text: string | null;
  /** What the text rests on, for proof chips. */
  ties: Proof[];
  /** Which of the seller's answers, and of the shop's terms, it draws on. */
  citations: Citation[];
  /** Why a person would have answered instead. */
  handover: HandoverReason | null;
  /** How long a customer would have waited. */
  seconds: number | null;
  error: string | null;
  /** What would have become of it, had a customer asked. */
  would: WouldBe | null;
  /** How it came about; null until it is done. */
  trace: PreviewTrace | null;
  /** The run, for its steps. */
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
  would: StoredWouldBe.optional(),
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
  if (!said)
    return {
      text: null,
      ties: [],
      citations: [],
      handover: null,
      seconds: null,
      would: null,
      trace: null,
      runId: null,
    };
  const { id, facts, startedAt, finishedAt } = said.run;
  const { ties = [], handover = null, would = null } = Said.safeParse(said.metadata).data ?? {};
  const reply = { id, text: said.text, ties, facts };
  const [proofs, citations, events] = await Promise.all([
    proofsOf(ctx, [reply]),
    citationsOf(ctx, [reply]),
    eventsOf(ctx, id),
  ]);
  return {
    text: said.text,
    ties: proofs[id] ?? [],
    citations: citations[id] ?? [],
    handover,
    would,
    trace: previewTrace(said.run, events),
    runId: id,
    seconds: finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1_000 : null,
  };
}

/** Steps of one answer that are read. */
const STEPS = 200;

function eventsOf(ctx: Ctx, runId: string) {
  return ctx.db
    .select({ type: agentEvents.type, content: agentEvents.content, metadata: agentEvents.metadata })
    .from(agentEvents)
    .where(and(eq(agentEvents.sellerId, ctx.sellerId), eq(agentEvents.runId, runId)))
    .orderBy(asc(agentEvents.seq))
    .limit(STEPS);
}
