"use client";

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import type { SessionConfig } from "./session-config";

/** How often an unfinished answer is looked at. */
const LOOK_MS = 400;
/** Turns of a conversation that the server takes. */
const HISTORY_MAX = 20;

export interface Turn {
  role: "customer" | "assistant";
  text: string;
}

/** A question of the chat and where its answer will be. */
export interface Asked {
  inboxId: string;
  question: string;
  at: Date;
  /** What was said before it, for a test that begins there. */
  history: Turn[];
}

/** A chat with the agent as a customer, of which nothing is kept: each question brings along what was said. */
export function usePreviewChat(config: SessionConfig) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [asked, setAsked] = useState<Asked[]>([]);
  const last = asked.at(-1);
  const answer = usePreview(last?.inboxId);
  const ask = useMutation(
    trpc.preview.ask.mutationOptions({
      retry: false,
      onSuccess: ({ inboxId, question }, { history }) =>
        setAsked((before) => [...before, { inboxId, question, at: new Date(), history: history ?? [] }]),
    }),
  );
  const answerTo = ({ inboxId }: Asked) =>
    cache.getQueryData(trpc.preview.get.queryKey({ inboxId }))?.text ?? null;
  const said = (): Turn[] =>
    asked.flatMap((one) => {
      const text = answerTo(one);
      return text ? [turn("customer", one.question), turn("assistant", text)] : [];
    });
  const writing = ask.isPending || (last !== undefined && !answer.error && !isOver(answer.data?.status));
  return {
    asked,
    writing,
    sending: ask.isPending ? (ask.variables.question ?? null) : null,
    failed: ask.isError ? { error: ask.error, question: ask.variables.question ?? "" } : null,
    say: (question: string) => {
      if (!writing) ask.mutate({ question, history: said().slice(-HISTORY_MAX), config });
    },
    startOver: () => {
      ask.reset();
      setAsked([]);
    },
  };
}

const turn = (role: Turn["role"], text: string): Turn => ({ role, text });

const isOver = (status: string | undefined) => status === "done" || status === "failed";

/** One answer, read until it is there. */
export function usePreview(inboxId: string | undefined) {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.preview.get.queryOptions(inboxId === undefined ? skipToken : { inboxId }),
    refetchInterval: ({ state }) => (isOver(state.data?.status) ? false : LOOK_MS),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
