import { fieldErrorsOf } from "@/server/client/errors";
import { type FieldChange, formsOf, type Product } from "./draft";

/** What the server refused, by the editor's fields: it names changes by their number. */
export function sentProblemsOf(
  error: unknown,
  sent: readonly FieldChange[],
  product: Product,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [path, words] of Object.entries(fieldErrorsOf(error))) {
    const change = sent[Number(/^changes\.(\d+)/.exec(path)?.[1] ?? Number.NaN)];
    if (change) problems[fieldOf(change, product)] = words;
  }
  return problems;
}

function fieldOf(change: FieldChange, product: Product): string {
  if (change.field !== "price" && change.field !== "quantity") return change.field;
  const choices = JSON.stringify(change.form.properties);
  const form = formsOf(product).find(({ properties }) => JSON.stringify(properties) === choices);
  return `${change.field}:${form?.key ?? ""}`;
}
