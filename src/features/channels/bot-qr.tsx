"use client";

import { create } from "qrcode";
import { useMemo } from "react";
import { Qr } from "@/ui/patterns/qr";

/** The chat's address for a phone's camera. Apart from the card, because drawing it needs a library. */
export function BotQr({ link, handle }: { link: string; handle: string }) {
  const matrix = useMemo(() => create(link).modules, [link]);
  return <Qr matrix={matrix} label={`Opens the chat with @${handle} on Telegram`} className="size-36" />;
}
