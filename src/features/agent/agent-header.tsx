"use client";

import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { PageHeader } from "@/ui/patterns/page-header";
import { StatusDot } from "@/ui/patterns/status-dot";
import { IconButton } from "@/ui/primitives/icon-button";
import { AskAsCustomer } from "../start/ask-as-customer";
import { type Agent, agentStatuses } from "./agent-status";

const RenameDialog = dynamic(() => import("./rename-dialog").then((module) => module.RenameDialog));

/** The agent's name and state. The switch that stops it, and the one that lets it go on, stand over every page. */
export function AgentHeader({ agent }: { agent: Agent }) {
  const [renaming, setRenaming] = useState(false);
  const { label, tone, meaning } = agentStatuses[agent.status];
  return (
    <>
      <PageHeader
        title={
          <span className="inline-flex max-w-full items-center gap-1">
            <bdi className="min-w-0 [overflow-wrap:anywhere]">{agent.name}</bdi>
            <IconButton label="Rename the agent" size="icon-sm" onClick={() => setRenaming(true)}>
              <Pencil aria-hidden />
            </IconButton>
          </span>
        }
        status={
          <span role="status">
            <StatusDot tone={tone} label={label} />
          </span>
        }
        description={meaning}
        actions={agent.status === "active" ? <AskAsCustomer /> : undefined}
      />
      {renaming ? <RenameDialog name={agent.name} onClose={() => setRenaming(false)} /> : null}
    </>
  );
}
