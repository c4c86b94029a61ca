import type { ApiOutputs } from "@/server/client/outputs";

type Syncs = ApiOutputs["channels"]["syncs"];

/** The pass that is waiting or under way, if any. */
export function openSync(syncs: Syncs | undefined): Syncs["runs"][number] | null {
  return syncs?.runs.find(({ status }) => status === "idle" || status === "in_progress") ?? null;
}
