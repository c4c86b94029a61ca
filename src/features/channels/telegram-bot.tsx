"use client";

import { MessageCircle } from "lucide-react";
import dynamic from "next/dynamic";
import type { ApiOutputs } from "@/server/client/outputs";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { ButtonLink } from "@/ui/primitives/button-link";
import { CardBody, CardFooter } from "@/ui/primitives/card";
import { CopyButton } from "@/ui/primitives/copy-button";
import { Skeleton } from "@/ui/primitives/skeleton";
import { ReplyModeSelect } from "../guardrails/reply-mode-select";
import { ChannelProblem, Fact, FactList } from "./channel-card";
import { DisconnectBot } from "./disconnect-bot";

type Bot = ApiOutputs["channels"]["messengers"][number];

// Drawn once the page is there: what draws it is as large as the rest of the page.
const BotQr = dynamic(() => import("./bot-qr").then((module) => module.BotQr), {
  ssr: false,
  loading: () => <Skeleton className="size-36 rounded-md" />,
});

const arrivals = {
  webhook: "Arrive at once",
  polling: "Fetched every few seconds",
} satisfies Record<Bot["delivery"], string>;

/** A connected bot: how customers reach it, and whether their messages reach us. */
export function TelegramBot({ bot }: { bot: Bot }) {
  return (
    <>
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {bot.lastError ? <ChannelProblem>{bot.lastError}</ChannelProblem> : null}
        <div className="flex flex-wrap items-start gap-5">
          <div className="min-w-0 flex-1 basis-56">
            <FactList>
              <Fact label="Bot">
                <bdi className="font-medium">{bot.displayName}</bdi>{" "}
                <span className="text-muted">@{bot.handle}</span>
              </Fact>
              <Fact label="Link">
                <span className="flex min-w-0 items-center gap-1">
                  <span className="truncate">{bot.deepLink.replace(/^https?:\/\//, "")}</span>
                  <CopyButton value={bot.deepLink} label="Copy link" />
                </span>
              </Fact>
              <Fact label="Last message">
                {bot.lastEventAt ? <RelativeTime date={bot.lastEventAt} /> : "None yet"}
              </Fact>
              <Fact label="Messages">{arrivals[bot.delivery]}</Fact>
              <Fact label="Replies here">
                <ReplyModeSelect of={bot.id} replyMode={bot.replyMode} usual="As the shop" />
              </Fact>
              <Fact label="Can">
                Read and answer text, in the customer’s language. For photos and voice it asks for words.
              </Fact>
            </FactList>
          </div>
          <figure className="grid min-h-42 w-36 content-start justify-items-center gap-1.5">
            <BotQr link={bot.deepLink} handle={bot.handle} />
            <figcaption className="text-faint text-xs">Scan to open the chat</figcaption>
          </figure>
        </div>
      </CardBody>
      <CardFooter>
        <ButtonLink href={bot.deepLink} target="_blank" rel="noreferrer">
          <MessageCircle aria-hidden /> Open chat
        </ButtonLink>
        <DisconnectBot channelId={bot.id} handle={bot.handle} />
      </CardFooter>
    </>
  );
}
