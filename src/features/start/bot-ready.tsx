"use client";

import { MessageCircle } from "lucide-react";
import { create } from "qrcode";
import { useMemo } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import { Qr } from "@/ui/patterns/qr";
import { ButtonLink } from "@/ui/primitives/button-link";
import { CopyButton } from "@/ui/primitives/copy-button";

type Bot = ApiOutputs["channels"]["messengers"][number];

/** A connected bot, and how customers come to it. */
export function BotReady({ bot }: { bot: Bot }) {
  const matrix = useMemo(() => create(bot.deepLink).modules, [bot.deepLink]);
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <Qr matrix={matrix} label={`Opens the chat with @${bot.handle}`} className="size-36" />
      <div className="grid min-w-0 flex-1 basis-60 gap-3">
        <div>
          <p className="font-semibold text-base [overflow-wrap:anywhere]">{bot.displayName}</p>
          <p className="text-muted text-sm">@{bot.handle}</p>
        </div>
        {bot.lastError ? (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
            {bot.lastError}
          </p>
        ) : (
          <p className="text-pretty text-muted text-sm">
            Scan the code with a phone to write to it. The same link is for your customers: put it into your
            shop’s announcement or your parcels.
          </p>
        )}
        <p className="flex min-w-0 items-center gap-1">
          <span className="truncate text-muted text-sm">{bot.deepLink}</span>
          <CopyButton value={bot.deepLink} label="Copy link" />
        </p>
        <ButtonLink href={bot.deepLink} target="_blank" rel="noreferrer" className="justify-self-start">
          <MessageCircle aria-hidden /> Open the chat
        </ButtonLink>
      </div>
    </div>
  );
}
