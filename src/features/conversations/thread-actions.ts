"use client";

import { createContext, useContext } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import type { Platform } from "./platform-mark";
import type { UnsentMessage } from "./unsent-messages";

/** What the bubbles of a thread know of it and can do. */
export interface ThreadActions {
  conversationId: string;
  platform: Platform;
  /** The customer's chat on their messenger; null where it has no address. */
  chatUrl: string | null;
  /** What the list was searched for. */
  words: string;
  proofs: ApiOutputs["agents"]["proofs"];
  /** The seller's answers that replies draw on. */
  citations: ApiOutputs["agents"]["citations"];
  /** What the check stopped on the way to a message. */
  repairs: ApiOutputs["messaging"]["repairs"];
  /** The run whose message said that an AI answers. */
  disclosedByRunId: string | null;
  /** What the customer had asked before a reply. */
  questionBefore: (messageId: string) => string;
  showRun: (runId: string) => void;
  /** Puts words into the reply box. */
  writeAgain: (text: string) => void;
  retry: (message: UnsentMessage) => void;
  discard: (key: string) => void;
}

export const ThreadContext = createContext<ThreadActions | null>(null);

export function useThreadActions(): ThreadActions {
  const actions = useContext(ThreadContext);
  if (!actions) throw new Error("a bubble stands outside of its thread");
  return actions;
}
