import Link from "next/link";
import type { ApiOutputs } from "@/server/client/outputs";
import { formatDuration } from "@/ui/patterns/format-time";
import { Proofs } from "../conversations/proofs";
import type { TryBubble } from "./try-thread";
import type { Said, TryOut } from "./use-try-chat";

type Message = TryOut["messages"][number];
type AllProofs = ApiOutputs["agents"]["proofs"] | undefined;

const names = { agent: "Assistant", seller: "You, from the desk", system: "Automatic message" } as const;

/** What was said as bubbles, and after it what is on its way. */
export function tryBubbles(tryOut: TryOut | null, proofs: AllProofs, sending: Said | null): TryBubble[] {
  // What was held back nobody would have read.
  const read = (tryOut?.messages ?? []).filter(({ delivery }) => delivery !== "cancelled");
  const stored = read.map((message, place, all) => toBubble(message, all.slice(0, place), proofs));
  if (!sending) return stored;
  return [...stored, { id: sending.clientId, side: "customer", text: sending.text, at: new Date() }];
}

function toBubble(message: Message, before: Message[], proofs: AllProofs): TryBubble {
  const { id, author, text, createdAt: at, delivery } = message;
  if (author === "customer") return { id, side: "customer", text, at };
  const facts = proofs?.[id];
  const seconds = author === "agent" ? answeredIn(message, before) : null;
  return {
    id,
    side: "shop",
    name: seconds === null ? names[author] : `${names[author]}, after ${seconds}`,
    text,
    at,
    ...(facts?.length ? { children: <Proofs text={text} proofs={facts} /> } : {}),
    ...(delivery === "draft" ? { draft: true, footer: <WaitsForYou /> } : {}),
  };
}

/** It was written as for a customer, and waits as it would for one. */
function WaitsForYou() {
  return (
    <p className="px-1 text-muted text-xs">
      Customers would read it once you approve it under{" "}
      <Link href="/conversations" className="font-medium text-text underline underline-offset-2">
        Conversations
      </Link>
      .
    </p>
  );
}

/** How long the customer waited; null where somebody else spoke in between. */
function answeredIn(answer: Message, before: Message[]): string | null {
  const question = before.at(-1);
  if (question?.author !== "customer") return null;
  return formatDuration(Math.max(0, answer.createdAt.getTime() - question.createdAt.getTime()));
}
