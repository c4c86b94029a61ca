"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { useAgentState } from "../shell/use-agent-state";
import type { ThreadPage } from "./use-thread";
import { whoAnswers } from "./who-answers";

/** Who answers in a conversation just now: by itself, by what is set for customer, channel and shop, and the red switch. */
export function useWhoAnswers({ conversation, contact, channel }: ThreadPage) {
  const trpc = useTRPC();
  const shop = useQuery(trpc.guardrails.mine.queryOptions()).data;
  const stopped = useAgentState() === "paused";
  const wanted = contact.replyMode ?? channel.replyMode ?? shop?.replyMode ?? "auto";
  const firstDays = shop?.draftUntil ? shop.draftUntil > new Date() : false;
  return whoAnswers(conversation, { stopped, mode: wanted === "auto" && firstDays ? "draft" : wanted });
}
