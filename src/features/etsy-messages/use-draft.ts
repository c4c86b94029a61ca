"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { usePreview } from "../playground/use-preview-chat";
import type { Preview } from "../playground/would-words";

export interface Pasted {
  message: string;
  buyerName?: string;
  productId?: string;
}

/** A draft for a pasted message: asked for, read until it is there, asked for again in another manner. */
export function useDraft() {
  const trpc = useTRPC();
  const ask = useMutation(trpc.playground.draftEtsyAnswer.mutationOptions({ retry: false }));
  const { data, error } = usePreview(ask.data?.inboxId);
  const done = !ask.isPending && data?.status === "done" ? data : null;
  // While another try is written, the one before stays in sight.
  const [kept, keep] = useState<Preview | null>(null);
  if (done && done !== kept) keep(done);
  const isAgain = ask.variables?.manner !== undefined;
  const isOver = data?.status === "done" || data?.status === "failed";
  const failed = data?.status === "failed" ? (data.error ?? "It could not answer.") : null;
  const problem = ask.error ?? error;
  return {
    ask: (pasted: Pasted, manner?: "shorter" | "friendlier") =>
      ask.mutate({ ...pasted, ...(manner ? { manner } : {}) }),
    writing: ask.isPending || (ask.data !== undefined && !isOver && !problem),
    draft: done ?? (isAgain ? kept : null),
    problem: problem ? messageOf(problem) : failed,
  };
}
