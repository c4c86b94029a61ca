import type { ApiOutputs } from "@/server/client/outputs";

type Run = ApiOutputs["channels"]["syncs"]["runs"][number];
type Connection = ApiOutputs["channels"]["connection"];

/** How the catalogue gets here, as far as a list of products has to say something about it. */
export type ShopSync =
  | { phase: "unknown" | "unconnected" | "expired" | "done" }
  | { phase: "reading"; first: boolean; seen: number; total: number | null; problem: string | null }
  | { phase: "failed"; problem: string | null };

/** What a shop's connection and its passes, newest first, amount to. */
export function shopSync(connection: Connection | undefined, runs: Run[] | undefined): ShopSync {
  if (connection === undefined || runs === undefined) return { phase: "unknown" };
  if (connection === null || connection.status === "revoked") return { phase: "unconnected" };
  if (connection.status === "expired") return { phase: "expired" };
  const [latest] = runs;
  if (latest?.status === "idle" || latest?.status === "in_progress") {
    const { seen, total, error } = latest;
    return { phase: "reading", first: connection.lastSyncAt === null, seen, total, problem: error };
  }
  if (latest?.status === "failed") return { phase: "failed", problem: latest.error };
  return { phase: "done" };
}

/** Whether a pass changed something after this moment (milliseconds). */
export function changedSince(runs: Run[], since: number): boolean {
  return runs.some(
    ({ created, changed, removed, finishedAt }) =>
      created + changed + removed > 0 && (finishedAt === null || finishedAt.getTime() > since),
  );
}
