import type { Line } from "@/server/client/open-stream";

/** What may be said in the one line over the page, the most important first. */
export type ShellNoticeKind =
  | "offline"
  | "signed-out"
  | "stopped"
  | "interrupted"
  | "used-up"
  | "sample"
  | "sandbox";

export interface ShellState {
  online: boolean;
  line: Line;
  signedOut: boolean;
  /** The seller has stopped all replies. */
  isStopped: boolean;
  isSample: boolean;
  quotaReached: boolean;
  hasStandIns: boolean;
}

/** The one thing to say now. */
export function topNotice(state: ShellState): ShellNoticeKind | null {
  if (!state.online) return "offline";
  if (state.signedOut) return "signed-out";
  if (state.isStopped) return "stopped";
  if (state.line === "down") return "interrupted";
  if (state.isSample) return state.quotaReached ? "used-up" : "sample";
  return state.hasStandIns ? "sandbox" : null;
}
