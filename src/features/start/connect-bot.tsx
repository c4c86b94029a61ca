"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { BotForm } from "./bot-form";

const BotReady = dynamic(() => import("./bot-ready").then((module) => module.BotReady), {
  loading: () => <DelayedSkeleton label="Loading the bot" />,
});

export interface ConnectBotProps {
  /** Where the customer's phone is, in the sandbox. */
  phoneUrl: string | null;
  onNext: () => void;
}

/** The shop's bot on Telegram: how to make one, and how to reach it once it is connected. */
export function ConnectBot({ phoneUrl, onNext }: ConnectBotProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.channels.messengers.queryOptions());
  if (error && !data) {
    return (
      <ErrorState
        title="Your channels could not be loaded"
        description={messageOf(error)}
        onRetry={() => refetch()}
        className="py-6"
      />
    );
  }
  if (!data) return <DelayedSkeleton label="Loading" />;
  const bot = data.find(({ platform, status }) => platform === "telegram" && status !== "disconnected");
  if (!bot) return <BotForm phoneUrl={phoneUrl} />;
  return (
    <>
      <BotReady bot={bot} />
      <Button variant="primary" size="lg" onClick={onNext} className="justify-self-start">
        Go on
      </Button>
    </>
  );
}
