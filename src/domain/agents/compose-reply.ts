import type { HistoryMessage } from "@/integrations/agent-runtime/port";
import type { Ctx } from "../context";
import type { Outcome } from "./answer-customer";
import type { Talk } from "./conversation";
import type { Instructions } from "./instructions";
import type { EventWriter } from "./record-events";
import { type RunLimits, runOnce } from "./run-once";
import type { ClaimedTask } from "./task";
import { customerTools } from "./tools";
import { type CheckFailure, checkReply } from "./truth";
import { localeFor } from "./words";

/** One round to mend a reply that did not hold; then a person. */
const ROUNDS = 2;
/** Messengers take 4 096 characters; the disclosure may stand before it. */
const LONGEST_REPLY = 3_600;
const SHORTER =
  "[Note from the system, not from the customer] Your reply was not sent: it is too long for a chat. Write it again in at most five short sentences.";

/** What there is to answer: a conversation's waiting messages, or a preview's question. */
export interface Question extends Pick<Talk, "history" | "customerWords" | "language" | "currency"> {
  unanswered: Pick<Talk["unanswered"][number], "contentType" | "text">[];
  /** Whose conversation it is; null in a preview, which is nobody's. */
  who: Talk["who"] | null;
}

/** Lets the model answer, checks every figure against what the run has read, and asks once for a repair. */
export async function composeReply(
  ctx: Ctx,
  claimed: ClaimedTask,
  talk: Question,
  with_: Instructions & {
    limits: RunLimits;
    events: EventWriter;
    signal: AbortSignal;
  },
): Promise<Outcome> {
  const tools = customerTools(ctx, talk.who, claimed.task.payload.config?.knowledge);
  tools.sources.push(...with_.sources);
  let history: HistoryMessage[] = talk.history;
  let message = talk.unanswered.map(textOf).filter(Boolean).join("\n");
  for (let round = 1; round <= ROUNDS; round++) {
    const run = await runOnce(ctx, claimed, { history, message, tools: tools.specs, ...with_ });
    const facts = tools.facts.list();
    if (run.limit) return { kind: "handover", reason: "limit", facts };
    if (tools.handover) return { kind: "handover", reason: tools.handover, facts };
    const check = checkReply({
      text: run.text,
      facts,
      sources: tools.sources,
      customerWords: talk.customerWords,
      locale: localeFor(talk.language, talk.currency),
    });
    with_.events.add({
      type: "check",
      content: check.ok ? "passed" : "failed",
      metadata: { round, ...(check.ok ? { ties: check.ties.length } : { failures: check.failures }) },
    });
    if (check.ok && mayGo(check.text, round))
      return { kind: "reply", text: check.text, ties: check.ties, facts };
    history = [...history, { role: "customer", text: message }, { role: "assistant", text: run.text }];
    message = check.ok ? SHORTER : repairRequest(check.failures);
  }
  return { kind: "handover", reason: "ungrounded", facts: tools.facts.list() };
}

/** A long reply is asked for again, shorter; what is still long then goes out in parts. */
const mayGo = (text: string, round: number) => text.length <= LONGEST_REPLY || round === ROUNDS;

/** A customer's own words; of a message that we can't read, what it was. */
function textOf(message: Question["unanswered"][number]): string {
  if (message.contentType === "start") return "";
  return message.text || `[${message.contentType}]`;
}

function repairRequest(failures: CheckFailure[]): string {
  const lines = failures.map((failure) => `- "${failure.value}" in "${failure.excerpt}" (${failure.kind})`);
  return [
    "[Note from the system, not from the customer] Your reply was not sent: these values are not what the tools returned.",
    ...lines,
    "Write the whole reply again. Use the tools if you need to, and write {{f1}} style placeholders for every price and quantity.",
  ].join("\n");
}
