/** Which proposals the page shows, as its address says. */
export type ProposalFilter = "waiting" | "decided";

/** Reads `?show=decided`; what makes no sense counts as not given. */
export const readFilter = (params: { get(name: string): string | null }): ProposalFilter =>
  params.get("show") === "decided" ? "decided" : "waiting";

export const autopilotHref = (filter: ProposalFilter): string =>
  filter === "decided" ? "/autopilot?show=decided" : "/autopilot";
