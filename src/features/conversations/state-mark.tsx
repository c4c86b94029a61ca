import { Check } from "lucide-react";
import { cn } from "@/ui/class-names";
import type { ConversationState } from "./conversation-state";

const words: Record<ConversationState, string> = {
  draft: "Draft",
  needs_you: "Needs you",
  you: "You answer",
  agent: "The agent answers",
  closed: "Closed",
};

/** Whose turn it is, by form as well as by colour: a word in a dashed frame, full, a ring, a tick; the agent's turn is nothing special. */
export function StateMark({ state }: { state: ConversationState }) {
  if (state === "agent") return <span className="sr-only">{words.agent}</span>;
  if (state === "draft") {
    return (
      <span className="inline-flex h-5 shrink-0 items-center rounded-full border border-outline border-dashed px-1.5 font-medium text-warn text-xs">
        {words.draft}
      </span>
    );
  }
  return (
    <span title={words[state]} className="inline-flex size-3 shrink-0 items-center justify-center">
      <span className="sr-only">{words[state]}</span>
      {state === "closed" ? <Check aria-hidden className="size-3 text-faint" /> : null}
      {state === "needs_you" ? <span className="size-2 rounded-full bg-warn" /> : null}
      {state === "you" ? <span className={cn("size-2 rounded-full border-2 border-accent")} /> : null}
    </span>
  );
}
