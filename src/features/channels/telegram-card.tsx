"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/server/client/api-provider";
import { CardBody } from "@/ui/primitives/card";
import { ChannelCard } from "./channel-card";
import { messengerState } from "./states";
import { TelegramBot } from "./telegram-bot";

const BotForm = dynamic(() => import("../start/bot-form").then((module) => module.BotForm));

/** The shop's bot on Telegram: connect it, reach it, see that it is well. */
export function TelegramCard({ phoneUrl }: { phoneUrl: string | null }) {
  const trpc = useTRPC();
  const { data: seller } = useQuery(trpc.sellers.me.queryOptions());
  const query = useQuery({
    ...trpc.channels.messengers.queryOptions(),
    select: (channels) =>
      channels.find(({ platform, status }) => platform === "telegram" && status !== "disconnected") ?? null,
  });
  return (
    <ChannelCard
      id="telegram"
      title="Telegram"
      description="Customers write to your shop’s own bot."
      query={query}
      state={messengerState}
    >
      {(bot) =>
        bot ? (
          <TelegramBot bot={bot} />
        ) : (
          <CardBody>
            {seller?.isSample ? (
              <p className="max-w-prose text-muted text-sm">
                Here you play the customer on our own page. With an account, your customers reach your agent
                through a bot of yours.
              </p>
            ) : (
              <BotForm phoneUrl={phoneUrl} />
            )}
          </CardBody>
        )
      }
    </ChannelCard>
  );
}
