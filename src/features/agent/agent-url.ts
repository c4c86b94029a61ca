import { type RunFilter, runFilters } from "./run-words";

/** What the page shows of the agent's work, as its address says. */
export interface AgentView {
  only: RunFilter | null;
  /** The run whose steps are open. */
  run: string | null;
}

/** Reads `?runs=failed&run=run_…`; what makes no sense counts as not given. */
export function readAgentView(params: { get(name: string): string | null }): AgentView {
  const [only, run] = [params.get("runs"), params.get("run")];
  return {
    only: only !== null && Object.hasOwn(runFilters, only) ? (only as RunFilter) : null,
    run: run?.startsWith("run_") ? run : null,
  };
}

/** The address of a view. */
export function agentHref({ only, run }: AgentView): string {
  const params = new URLSearchParams();
  if (only) params.set("runs", only);
  if (run) params.set("run", run);
  const query = params.toString();
  return query ? `/agent?${query}` : "/agent";
}
