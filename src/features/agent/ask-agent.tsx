"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { useStickToBottom } from "@/ui/patterns/use-stick-to-bottom";
import { Card, CardHeader } from "@/ui/primitives/card";
import { IconButton } from "@/ui/primitives/icon-button";
import { Textarea } from "@/ui/primitives/textarea";
import { toast } from "@/ui/primitives/toaster";
import { Exchange, WaitingQuestion } from "./exchange";
import { ownRunsInput } from "./runs-input";
import { useRunStream } from "./use-run-stream";

/** Exchanges that stay in sight. */
const SHOWN = 3;
const EXAMPLES = ["What sells for under $30?", "Which products are nearly sold out?"];

/** The seller's own talk with the agent; nobody else sees it. */
export function AskAgent({ isPaused }: { isPaused: boolean }) {
  useRunStream();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<{ inboxId: string; question: string }[]>([]);
  const runs = useQuery(trpc.agents.runs.queryOptions(ownRunsInput)).data ?? [];
  const ask = useMutation(
    trpc.agents.ask.mutationOptions({
      onSuccess: ({ inboxId }, { message }) => {
        setAsked((before) => [...before, { inboxId, question: message }]);
        void cache.invalidateQueries(trpc.agents.runs.pathFilter());
      },
      onError: (error, { message }) => {
        setText((now) => now || message);
        toast.error("Your question was not sent", { description: messageOf(error) });
      },
    }),
  );
  const send = (question: string) => {
    const message = question.trim();
    if (!message || ask.isPending) return;
    setText("");
    ask.mutate({ message });
  };
  const own = runs.filter((run) => run.kind === "seller_message" || run.kind === "greeting");
  const latest = [...new Map(own.toReversed().map((run) => [run.inboxId, run] as const)).values()].slice(
    -SHOWN,
  );
  const waiting = asked.filter(({ inboxId }) => !runs.some((run) => run.inboxId === inboxId));
  const sending = ask.isPending ? ask.variables.message : null;
  return (
    <Card>
      <CardHeader
        title="Ask your agent"
        description="It reads your shop like it does for customers. Only you see this."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-5 py-4">
        <Latest isEmpty={own.length === 0 && waiting.length === 0 && !sending}>
          {latest.map((run) => (
            <Exchange
              key={run.inboxId}
              runId={run.id}
              question={run.kind === "greeting" ? null : (run.payload.text ?? "")}
            />
          ))}
          {waiting.map(({ inboxId, question }) => (
            <WaitingQuestion key={inboxId} question={question} isPaused={isPaused} />
          ))}
          {sending ? <WaitingQuestion question={sending} isPaused={isPaused} /> : null}
        </Latest>
        {own.length === 0 && waiting.length === 0 && !sending ? <Examples onChoose={send} /> : null}
        <QuestionForm text={text} onText={setText} onSend={() => send(text)} />
      </div>
    </Card>
  );
}

/** What was said last, scrolled to its end and following what comes. */
function Latest({ isEmpty, children }: { isEmpty: boolean; children: ReactNode }) {
  const { box, content, onScroll } = useStickToBottom();
  return (
    <div
      ref={box}
      onScroll={onScroll}
      role="log"
      aria-label="Your questions and its answers"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
      tabIndex={0}
      hidden={isEmpty}
      className="max-h-[420px] overflow-y-auto rounded-sm"
    >
      <div ref={content} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {children}
      </div>
    </div>
  );
}

function Examples({ onChoose }: { onChoose: (question: string) => void }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {EXAMPLES.map((example) => (
        <li key={example}>
          <button
            type="button"
            onClick={() => onChoose(example)}
            className="min-h-8 rounded-full border border-hairline bg-raised px-3 text-muted text-xs hover:border-outline hover:text-text pointer-coarse:min-h-10"
          >
            {example}
          </button>
        </li>
      ))}
    </ul>
  );
}

function QuestionForm({
  text,
  onText,
  onSend,
}: {
  text: string;
  onText: (text: string) => void;
  onSend: () => void;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <Textarea
        dir="auto"
        rows={1}
        aria-label="Ask about your shop"
        placeholder="Ask about your shop…"
        maxLength={10_000}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        className="max-h-40 min-h-9 resize-none pointer-coarse:min-h-11"
      />
      <IconButton type="submit" variant="primary" label="Ask" disabled={!text.trim()}>
        <SendHorizontal aria-hidden />
      </IconButton>
    </form>
  );
}
