"use client";

import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon } from "lucide-react";
import { cn } from "@/ui/class-names";
import type { Delivery } from "@/ui/patterns/delivery-tick";
import { Tooltip } from "@/ui/primitives/tooltip";

const looks = {
  pending: {
    icon: Clock,
    label: "Sending",
    says: "Sending: on its way to the messenger.",
    look: "text-faint",
  },
  sent: { icon: Check, label: "Sent", says: "Sent: the messenger has it.", look: "text-faint" },
  delivered: { icon: CheckCheck, label: "Delivered", says: "Delivered to their phone.", look: "text-faint" },
  read: { icon: CheckCheck, label: "Read", says: "They have read it.", look: "text-accent" },
  failed: { icon: CircleAlert, label: "Not delivered", says: "Not delivered.", look: "text-bad" },
  unknown: {
    icon: CircleHelp,
    label: "Not confirmed",
    says: "It may have arrived, or not.",
    look: "text-warn",
  },
} satisfies Record<Delivery, { icon: LucideIcon; label: string; says: string; look: string }>;

/** How far a message got; in words for who points at it, focuses it or can't see it. */
export function MessageTick({ delivery }: { delivery: Delivery }) {
  const { icon: Icon, label, says, look } = looks[delivery];
  return (
    <Tooltip content={says} side="left">
      <button
        type="button"
        aria-label={label}
        className={cn("-m-1 inline-flex size-6 cursor-default items-center justify-center rounded-sm", look)}
      >
        <Icon aria-hidden className="size-3.5" />
      </button>
    </Tooltip>
  );
}
