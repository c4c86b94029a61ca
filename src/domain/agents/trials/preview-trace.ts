import { z } from "zod";
import type { agentEvents, agentRuns, StoredFact } from "@/db/schema";
import { money, toDecimal } from "@/kernel/money";

/** Facts that are shown at once. */
const FACTS = 100;

/** How an answer came about. */
export interface PreviewTrace {
  tools: { name: string; input: unknown; result: unknown; failed: boolean; ms: number | null }[];
  /** What was read, in the order of reading; `of` is what a customer would call the row. */
  facts: { id: string; kind: StoredFact["kind"]; value: string; of: string | null }[];
  checks: { passed: boolean; failures: { value: string; kind: string; excerpt: string }[] }[];
  model: string | null;
  tokens: { input: number; output: number } | null;
  /** In millionths of a US dollar. */
  costMicros: number;
}

type Event = Pick<typeof agentEvents.$inferSelect, "type" | "content" | "metadata">;

const Failures = z.array(
  z.object({ value: z.string(), kind: z.string(), excerpt: z.string() }).catch({
    value: "",
    kind: "unknown",
    excerpt: "",
  }),
);
const Usage = z.object({ model: z.string(), inputTokens: z.number(), outputTokens: z.number() });
const Subject = z.object({ subject: z.object({ product: z.string(), options: z.array(z.string()) }) });

/** A run's row and its events as what a seller asks for: what it looked up, what was checked, what it cost. */
export function previewTrace(run: typeof agentRuns.$inferSelect, events: readonly Event[]): PreviewTrace {
  const usage = Usage.safeParse(run.usage).data;
  return {
    tools: events.filter((event) => event.type === "tool_use").map((event) => toolOf(event, events)),
    facts: run.facts.slice(0, FACTS).map(factOf),
    checks: events
      .filter((event) => event.type === "check")
      .map(({ content, metadata }) => ({
        passed: content === "passed",
        failures: Failures.safeParse(metadata.failures).data ?? [],
      })),
    model: usage?.model ?? null,
    tokens: usage ? { input: usage.inputTokens, output: usage.outputTokens } : null,
    costMicros: run.costMicros,
  };
}

function toolOf({ content, metadata }: Event, events: readonly Event[]): PreviewTrace["tools"][number] {
  const answer = events.find(
    (event) => event.type === "tool_result" && event.metadata.callId === metadata.callId,
  );
  const ms = answer?.metadata.ms;
  return {
    name: content,
    input: metadata.input ?? null,
    result: answer?.metadata.result ?? null,
    failed: answer?.metadata.error === true,
    ms: typeof ms === "number" ? ms : null,
  };
}

function factOf(fact: StoredFact): PreviewTrace["facts"][number] {
  const subject = Subject.safeParse(fact).data?.subject;
  const of = subject ? [subject.product, ...subject.options].join(", ") : null;
  return { id: fact.id, kind: fact.kind, value: plainValue(fact), of };
}

function plainValue(fact: StoredFact): string {
  if (fact.kind !== "price") return String(fact.value);
  const { amountMinor, currency } = fact.value;
  return `${toDecimal(money(amountMinor, currency))} ${currency}`;
}
