import type { MouseEvent } from "react";
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

/** Shows a view at once: the page reads everything itself, so the server isn't asked for it. */
export function showAgentView(view: AgentView, how: "push" | "replace" = "push"): void {
  if (how === "push") window.history.pushState(null, "", agentHref(view));
  else window.history.replaceState(null, "", agentHref(view));
}

/** On links to views of the page (as `onClickCapture` around them): the same for a plain click. */
export function showLinkedView(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.pathname !== "/agent") return;
  event.preventDefault();
  showAgentView(readAgentView(new URLSearchParams(link.search)));
}
