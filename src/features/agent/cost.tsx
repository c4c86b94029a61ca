import { exactCost, formatCost } from "./format-cost";

/** A cost with two decimals; pointed at, the whole of it. */
export function Cost({ micros, locale }: { micros: number; locale: string }) {
  return <span title={exactCost(micros, locale)}>{formatCost(micros, locale)}</span>;
}
