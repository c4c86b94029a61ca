import { etsyErrors } from "@/domain/channels/schemas";
import { etsyOutcome } from "../overview/etsy-outcome";

/** Why connecting Etsy did not work, from the address; null when nothing went wrong. */
export function etsyProblem(query: Record<string, string | string[] | undefined>): string | null {
  const outcome = etsyOutcome(query, null);
  return outcome?.kind === "error" ? etsyErrors[outcome.code] : null;
}
