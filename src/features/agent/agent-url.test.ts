import { describe, expect, it } from "vitest";
import { agentHref, readAgentView } from "./agent-url";

const read = (query: string) => readAgentView(new URLSearchParams(query));

describe("the address of the agent's page", () => {
  it.each([
    { only: null, run: null },
    { only: "failed", run: null },
    { only: "customers", run: "run_01" },
  ] as const)("says what it shows: %j", (view) => {
    expect(read(agentHref(view).split("?")[1] ?? "")).toEqual(view);
  });

  it.each(["runs=toString", "runs=", "run=cnv_1", "run=%3Cscript%3E"])("shows everything for %s", (query) => {
    expect(read(query)).toEqual({ only: null, run: null });
  });
});
