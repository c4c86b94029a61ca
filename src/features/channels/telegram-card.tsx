"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { ChannelCard } from "./channel-card";
import { ConnectTelegram } from "./connect-telegram";
import { messengerState } from "./states";
import { TelegramBot } from "./telegram-bot";

/** The shop's bot on Telegram: connect it, reach it, see that it is well. */
export function TelegramCard({ phoneUrl }: { phoneUrl: string | null }) {
  const trpc = useTRPC();
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
      {(bot) => (bot ? <TelegramBot bot={bot} /> : <ConnectTelegram phoneUrl={phoneUrl} />)}
    </ChannelCard>
  );
}
