"use client";

import { ShieldCheck, Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { type MessageView, repairWords, saidByAgent } from "./message-view";
import { platformName } from "./platform-mark";
import { useThreadActions } from "./thread-actions";

/** Small lines under a bubble: what was held back, what went wrong and what to do, and how the answer came about. */
export function MessageNotes({ message }: { message: MessageView }) {
  const { disclosedByRunId, repairs } = useThreadActions();
  const { runId, author } = message;
  const repaired = author === "agent" || author === "system" ? repairs[message.id] : undefined;
  // What code alone says has no steps worth showing.
  const hasTrace = runId !== null && (author === "agent" || repaired !== undefined);
  return (
    <>
      {message.outgoing ? <OutgoingNote message={message} /> : null}
      {message.problem ? <ProblemNote message={message} problem={message.problem} /> : null}
      {repaired?.length ? <RepairNote values={repaired} begin={repairWords(message)} /> : null}
      {saidByAgent(message) && runId !== null && runId === disclosedByRunId ? (
        <Line icon={<Sparkles aria-hidden />}>Here they were told that an AI answers.</Line>
      ) : null}
      {hasTrace ? <TraceLink runId={runId} /> : null}
    </>
  );
}

function RepairNote({ values, begin }: { values: string[]; begin: string }) {
  const list = new Intl.ListFormat("en", { type: "conjunction" }).format(values.slice(0, 4));
  return (
    <Line icon={<ShieldCheck aria-hidden />}>
      {begin}: <bdi>{list}</bdi> {values.length === 1 ? "was" : "were"} not in your listings.
    </Line>
  );
}

function ProblemNote({
  message,
  problem,
}: {
  message: MessageView;
  problem: NonNullable<MessageView["problem"]>;
}) {
  const { chatUrl, platform, writeAgain } = useThreadActions();
  const place = platformName(platform);
  const again =
    message.author === "seller" ? <Act onClick={() => writeAgain(message.text)}>Write it again</Act> : null;
  switch (problem.kind) {
    case "held_back":
      return <Line>Not sent. {problem.why}</Line>;
    case "failed":
      return (
        <Line tone="text-bad">
          Not delivered. {problem.why} {again}
        </Line>
      );
    case "unknown":
      return (
        <Line tone="text-warn">
          {problem.why} It may have arrived, so it isn’t sent again by itself. Look in {place} first.{" "}
          {chatUrl ? (
            <a href={chatUrl} target="_blank" rel="noreferrer" className={actStyle}>
              Open {place}
            </a>
          ) : null}{" "}
          {again}
        </Line>
      );
  }
}

function OutgoingNote({ message: { outgoing } }: { message: MessageView }) {
  const { retry, discard, writeAgain } = useThreadActions();
  if (!outgoing || outgoing.error === null) return null;
  const edit = () => {
    discard(outgoing.key);
    writeAgain(outgoing.text);
  };
  return (
    <Line tone="text-bad">
      <span role="alert">Not sent. {outgoing.error}</span>{" "}
      <Act onClick={() => retry(outgoing)}>Try again</Act> <Act onClick={edit}>Edit</Act>
    </Line>
  );
}

function TraceLink({ runId }: { runId: string }) {
  const { showRun } = useThreadActions();
  return (
    <button
      type="button"
      onClick={() => showRun(runId)}
      className="min-h-6 rounded-sm px-1 text-faint text-xs underline decoration-hairline underline-offset-2 hover:text-text pointer-coarse:min-h-10"
    >
      How it got there
    </button>
  );
}

const actStyle =
  "inline-flex min-h-6 items-center rounded-sm font-medium text-text underline underline-offset-2 hover:no-underline pointer-coarse:min-h-10";

function Act({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" onClick={onClick} className={actStyle}>
      {children}
    </button>
  );
}

function Line({
  icon,
  tone = "text-muted",
  children,
}: {
  icon?: ReactNode;
  tone?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={`flex max-w-full items-start gap-1.5 px-1 text-xs [&>svg]:mt-0.5 [&>svg]:size-3 [&>svg]:shrink-0 ${tone}`}
    >
      {icon}
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </div>
  );
}
