import { Badge } from "@/ui/primitives/badge";
import { listingStates, type ListingState as State } from "./listing-state";

/** A listing's state. What is on sale is as it should be: plain words; everything else stands out. */
export function ListingState({ state }: { state: State }) {
  const { label, tone } = listingStates[state];
  if (state === "active") return <span className="text-muted">{label}</span>;
  return <Badge tone={tone}>{label}</Badge>;
}
