"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/server/client/api-provider";
import type { ApiOutputs } from "@/server/client/outputs";
import { ChatBubble } from "@/ui/patterns/chat-bubble";
import { Spinner } from "@/ui/primitives/spinner";

// Only while an answer is written.
const WritingNow = dynamic(() => import("./writing-now").then((module) => module.WritingNow));

type RunWithEvents = ApiOutputs["agents"]["run"];

export interface ExchangeProps {
  runId: string;
  /** Null when the agent spoke first. */
  question: string | null;
}

/** One question and its answer, which grows while it is written. */
export function Exchange({ runId, question }: ExchangeProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.agents.run.queryOptions({ runId }));
  if (!data) return null;
  const { run } = data;
  const answer = answerOf(data);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {question === null ? null : <ChatBubble author="human" text={question} at={run.startedAt} />}
      {answer ? <ChatBubble author="customer" text={answer} at={run.finishedAt ?? run.startedAt} /> : null}
      {run.status === "running" && !answer ? (
        <p className="text-muted text-xs">
          <WritingNow runId={runId} />
        </p>
      ) : null}
      {run.status === "failed" ? (
        <p className="text-bad text-xs">{run.error ?? "It could not answer."}</p>
      ) : null}
    </div>
  );
}

/** The whole answer once there is one, until then what is written of it. */
function answerOf({ events }: RunWithEvents): string {
  const response = events.findLast((event) => event.type === "response");
  if (response) return response.content;
  const lastCall = events.findLastIndex((event) => event.type === "tool_use" || event.type === "tool_result");
  return events
    .slice(lastCall + 1)
    .filter((event) => event.type === "text")
    .map((event) => event.content)
    .join("");
}

/** A question that nobody has taken up yet. */
export function WaitingQuestion({ question, isPaused }: { question: string; isPaused: boolean }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ChatBubble author="human" text={question} at={new Date()} />
      <p role="status" className="flex items-center gap-2 text-muted text-xs">
        {isPaused ? (
          "All replies are stopped; it answers once you resume them."
        ) : (
          <>
            <Spinner className="text-accent" /> One moment…
          </>
        )}
      </p>
    </div>
  );
}
