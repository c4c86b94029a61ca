import type { ApiOutputs } from "@/server/client/outputs";
import { Badge } from "@/ui/primitives/badge";
import type { Tone } from "@/ui/tone";

type Status = ApiOutputs["orders"]["list"]["orders"][number]["status"];

/** Each status in the seller's words; colour where there is something to do, or where it went wrong. */
const statuses: Record<Status, { label: string; tone: Tone }> = {
  unpaid: { label: "Not paid yet", tone: "warn" },
  paid: { label: "To send", tone: "accent" },
  shipped: { label: "Sent", tone: "neutral" },
  completed: { label: "Completed", tone: "neutral" },
  canceled: { label: "Canceled", tone: "neutral" },
  refunded: { label: "Refunded", tone: "neutral" },
};

export function OrderStatus({ status }: { status: Status }) {
  const { label, tone } = statuses[status];
  if (tone === "neutral") return <span className="whitespace-nowrap text-muted">{label}</span>;
  return <Badge tone={tone}>{label}</Badge>;
}
