import type { productStates } from "@/domain/catalogue/schemas";
import type { Tone } from "@/ui/tone";

export type ListingState = (typeof productStates)[number];

/** Each state in the seller's words, and whether it asks for attention. */
export const listingStates: Record<ListingState, { label: string; tone: Tone }> = {
  active: { label: "On sale", tone: "good" },
  sold_out: { label: "Sold out", tone: "warn" },
  inactive: { label: "Inactive", tone: "neutral" },
  draft: { label: "Draft", tone: "neutral" },
  expired: { label: "Expired", tone: "neutral" },
};

/** In the order of the tabs. */
export const stateOrder: readonly ListingState[] = ["active", "sold_out", "inactive", "draft", "expired"];

export function isListingState(value: string | null): value is ListingState {
  return stateOrder.some((state) => state === value);
}
