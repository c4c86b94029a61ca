import type { ApiOutputs } from "@/server/client/outputs";
import type { Tone } from "@/ui/tone";

export type SyncRun = ApiOutputs["channels"]["syncs"]["runs"][number];

/** Why a pass began. */
export const triggers = {
  first: "Shop connected",
  manual: "You asked",
  schedule: "Every hour",
} satisfies Record<SyncRun["trigger"], string>;

/** How a pass stands; one with failures says so. */
export function syncState({ status, failed }: Pick<SyncRun, "status" | "failed">): {
  tone: Tone;
  label: string;
} {
  switch (status) {
    case "idle":
      return { tone: "neutral", label: "Waiting" };
    case "in_progress":
      return { tone: "accent", label: "Running" };
    case "done":
      return failed > 0 ? { tone: "warn", label: "Done, some failed" } : { tone: "neutral", label: "Done" };
    case "failed":
      return { tone: "bad", label: "Failed" };
  }
}

/** How long it took; null while it runs. */
export function syncTookMs({
  startedAt,
  finishedAt,
}: Pick<SyncRun, "startedAt" | "finishedAt">): number | null {
  return startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null;
}
