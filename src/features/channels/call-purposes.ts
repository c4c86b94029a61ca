import type { ApiOutputs } from "@/server/client/outputs";

type Connection = NonNullable<ApiOutputs["channels"]["connection"]>;
type Purpose = Connection["budget"]["purposes"][number];

const words: Record<Purpose["purpose"], string> = {
  customer: "for answers",
  orders: "for orders",
  seller: "for your changes",
  sync: "for syncs",
};

/** What a day's calls go to, most first. */
export function callPurposeWords(purposes: Purpose[]) {
  return purposes
    .toSorted((a, b) => b.forecast - a.forecast)
    .map(({ purpose, forecast }) => ({ words: words[purpose], forecast }));
}
