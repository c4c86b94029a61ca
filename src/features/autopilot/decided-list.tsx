"use client";

import { History, Undo2 } from "lucide-react";
import { EmptyState } from "@/ui/patterns/empty-state";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { ProposalCard } from "./proposal-card";
import { ProposalPages } from "./proposal-pages";
import { useDecisions } from "./use-decisions";
import { type Proposal, useProposals } from "./use-proposals";

/** What became of earlier proposals, with the way back. */
export function DecidedList() {
  const pages = useProposals("decided");
  const { undo, undoing } = useDecisions();
  return (
    <ProposalPages pages={pages} empty={<NothingDecided />}>
      <ul aria-label="Earlier proposals" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {pages.rows.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} status={<Decision proposal={proposal} />}>
            {proposal.note ? (
              <p dir="auto" className="text-muted text-sm [overflow-wrap:anywhere]">
                {proposal.status === "rejected" ? `You wrote: ${proposal.note}` : proposal.note}
              </p>
            ) : null}
            {proposal.canUndo ? (
              <div>
                <Button
                  size="sm"
                  loading={undoing === proposal.id}
                  onClick={() => undo(proposal)}
                  aria-label={`Take back: ${proposal.summary}`}
                >
                  <Undo2 aria-hidden /> Take back
                </Button>
              </div>
            ) : null}
          </ProposalCard>
        ))}
      </ul>
    </ProposalPages>
  );
}

function Decision({ proposal: { status, canUndo } }: { proposal: Proposal }) {
  if (status === "approved" && canUndo) return <Badge tone="good">Approved</Badge>;
  return (
    <Badge>{status === "approved" ? "Taken back" : status === "rejected" ? "Rejected" : "Expired"}</Badge>
  );
}

function NothingDecided() {
  return (
    <EmptyState
      kind="no-data"
      icon={<History />}
      title="Nothing decided yet"
      description="What you approve or reject stays here, with the way back."
    />
  );
}
