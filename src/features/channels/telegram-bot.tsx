"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { MessageCircle } from "lucide-react";
import { create } from "qrcode";
import { useMemo } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { Qr } from "@/ui/patterns/qr";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { CardBody, CardFooter } from "@/ui/primitives/card";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { CopyButton } from "@/ui/primitives/copy-button";
import { toast } from "@/ui/primitives/toaster";
import { Fact, FactList } from "./channel-card";

type Bot = ApiOutputs["channels"]["messengers"][number];

/** A connected bot: how customers reach it, and whether their messages reach us. */
export function TelegramBot({ bot }: { bot: Bot }) {
  const matrix = useMemo(() => create(bot.deepLink).modules, [bot.deepLink]);
  return (
    <>
      <CardBody className="grid gap-4">
        {bot.lastError ? (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
            {bot.lastError}
          </p>
        ) : null}
        <div className="flex flex-wrap items-start gap-5">
          <figure className="grid justify-items-center gap-1.5">
            <Qr
              matrix={matrix}
              label={`Opens the chat with @${bot.handle} on Telegram`}
              className="size-36"
            />
            <figcaption className="text-faint text-xs">Scan to open the chat</figcaption>
          </figure>
          <div className="min-w-0 flex-1 basis-56">
            <FactList>
              <Fact label="Bot">
                <span className="font-medium">{bot.displayName}</span>{" "}
                <span className="text-muted">@{bot.handle}</span>
              </Fact>
              <Fact label="Link">
                <span className="flex items-center gap-1">
                  <span className="truncate text-muted">{bot.deepLink}</span>
                  <CopyButton value={bot.deepLink} label="Copy link" />
                </span>
              </Fact>
              <Fact label="Delivery">{bot.delivery === "webhook" ? "By webhook" : "By polling"}</Fact>
              <Fact label="Last event">
                {bot.lastEventAt ? <RelativeTime date={bot.lastEventAt} /> : "None yet"}
              </Fact>
            </FactList>
          </div>
        </div>
      </CardBody>
      <CardFooter>
        <ButtonLink href={bot.deepLink} target="_blank" rel="noreferrer">
          <MessageCircle aria-hidden /> Open chat
        </ButtonLink>
        <Disconnect bot={bot} />
      </CardFooter>
    </>
  );
}

function Disconnect({ bot }: { bot: Bot }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutateAsync } = useMutation(
    trpc.channels.disconnectMessenger.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.channels.pathFilter());
        await queries.invalidateQueries(trpc.overview.pathFilter());
        toast.success(`@${bot.handle} is disconnected`);
      },
      onError: (error) => toast.error("The bot is still connected", { description: messageOf(error) }),
    }),
  );
  return (
    <ConfirmDialog
      trigger={<Button variant="ghost">Disconnect…</Button>}
      title={`Disconnect @${bot.handle}?`}
      description={
        <ul className="grid list-disc gap-1 pl-4">
          <li>The bot’s token is erased, and messages to it no longer reach you or the agent.</li>
          <li>All conversations stay. Connect the same bot again and they go on.</li>
          <li>The bot itself stays on Telegram until you delete it there.</li>
        </ul>
      }
      confirmLabel="Disconnect bot"
      cancelLabel="Keep it"
      onConfirm={() => mutateAsync({ channelId: bot.id })}
    />
  );
}
