import type { ApiOutputs } from "@/server/client/outputs";
import type { Tone } from "@/ui/tone";

export type SyncRun = ApiOutputs["channels"]["syncs"]["runs"][number];

/** Why a pass began. */
export const triggers = {
  first: "Shop connected",
  manual: "You asked",
  schedule: "Every hour",
} satisfies Record<SyncRun["trigger"], string>;

const kinds = {
  full: { over: "Read everything", open: "Reads everything" },
  changes: { over: "Looked for changes", open: "Looks for changes" },
} satisfies Record<SyncRun["kind"], object>;

/** What a pass did, or is to do. */
export function syncKind({ kind, finishedAt }: Pick<SyncRun, "kind" | "finishedAt">): string {
  return kinds[kind][finishedAt ? "over" : "open"];
}

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
