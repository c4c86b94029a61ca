"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { Button } from "@/ui/primitives/button";
import { Kbd } from "@/ui/primitives/kbd";
import { NoProposals } from "./no-proposals";
import { ProposalCard } from "./proposal-card";
import { ProposalPages } from "./proposal-pages";
import { useDecisions } from "./use-decisions";
import { useProposalKeys } from "./use-proposal-keys";
import { type Proposal, useProposals } from "./use-proposals";

const RejectDialog = dynamic(() => import("./reject-dialog").then((module) => module.RejectDialog), {
  ssr: false,
});

/** The queue: one proposal after the other, by mouse, thumb or keys. */
export function WaitingList() {
  const pages = useProposals("waiting");
  const list = useRef<HTMLUListElement>(null);
  const { approve, reject } = useDecisions();
  const [rejecting, setRejecting] = useState<Proposal | null>(null);
  const { chosenId, choose } = useProposalKeys(pages.rows, list, { approve, reject: setRejecting });
  return (
    <ProposalPages pages={pages} empty={<NoProposals />}>
      <ul ref={list} aria-label="Proposals" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {pages.rows.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            chosen={proposal.id === chosenId}
            onChoose={() => choose(proposal.id)}
          >
            <div className="flex flex-wrap items-center gap-2">
              <Button
                variant={proposal.id === chosenId ? "primary" : "secondary"}
                onClick={() => approve(proposal)}
                aria-label={`Approve: ${proposal.summary}`}
              >
                Approve
                {proposal.id === chosenId ? (
                  <Kbd className="max-sm:hidden pointer-coarse:hidden">A</Kbd>
                ) : null}
              </Button>
              <Button
                variant="ghost"
                onClick={() => setRejecting(proposal)}
                aria-label={`Reject: ${proposal.summary}`}
              >
                Reject…
                {proposal.id === chosenId ? (
                  <Kbd className="max-sm:hidden pointer-coarse:hidden">R</Kbd>
                ) : null}
              </Button>
            </div>
          </ProposalCard>
        ))}
      </ul>
      {rejecting ? (
        <RejectDialog
          proposal={rejecting}
          onReject={(reason) => reject(rejecting, reason)}
          onClose={() => setRejecting(null)}
        />
      ) : null}
    </ProposalPages>
  );
}
