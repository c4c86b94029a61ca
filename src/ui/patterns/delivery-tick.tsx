import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, type LucideIcon } from "lucide-react";
import { cn } from "../class-names";

export type Delivery = "pending" | "sent" | "delivered" | "read" | "failed" | "unknown";

const looks = {
  pending: { icon: Clock, label: "Waiting to be sent", className: "text-faint" },
  sent: { icon: Check, label: "Sent", className: "text-faint" },
  delivered: { icon: CheckCheck, label: "Delivered", className: "text-faint" },
  read: { icon: CheckCheck, label: "Read", className: "text-accent" },
  failed: { icon: CircleAlert, label: "Not delivered", className: "text-bad" },
  unknown: { icon: CircleHelp, label: "Delivery not confirmed", className: "text-warn" },
} satisfies Record<Delivery, { icon: LucideIcon; label: string; className: string }>;

/** How far a message got. What needs the seller is written out; the rest is an icon with a name. */
export function DeliveryTick({ delivery }: { delivery: Delivery }) {
  const { icon: Icon, label, className } = looks[delivery];
  const spelledOut = delivery === "failed" || delivery === "unknown";
  return (
    <span title={label} className={cn("inline-flex items-center gap-1", className)}>
      <Icon aria-hidden className="size-3.5" />
      <span className={spelledOut ? "font-medium" : "sr-only"}>{label}</span>
    </span>
  );
}
