import { Globe, type LucideIcon, Phone, Send } from "lucide-react";
import type { ApiOutputs } from "@/server/client/outputs";

export type Platform = ApiOutputs["messaging"]["thread"]["channel"]["platform"];

const marks = {
  telegram: { name: "Telegram", icon: Send },
  whatsapp: { name: "WhatsApp", icon: Phone },
  web: { name: "Web chat", icon: Globe },
} satisfies Record<Platform, { name: string; icon: LucideIcon }>;

/** What people call the messenger. */
export const platformName = (platform: Platform): string => marks[platform].name;

/** Where a customer writes, at the corner of their picture. */
export function PlatformMark({ platform }: { platform: Platform }) {
  const { name, icon: Icon } = marks[platform];
  return (
    <span
      title={name}
      className="absolute -right-1 -bottom-1 flex size-4 items-center justify-center rounded-full border border-hairline bg-surface text-muted"
    >
      <Icon aria-hidden className="size-2.5" />
      <span className="sr-only">{name}</span>
    </span>
  );
}
