"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card } from "@/ui/primitives/card";
import { toast } from "@/ui/primitives/toaster";
import { proposalsInput } from "./knowledge-input";
import { knowledgeHref } from "./knowledge-url";
import type { KnowledgeEntry, useRemoving } from "./use-knowledge";

/** What drafts that the seller changed could teach; nothing is used before it is approved. */
export function Proposals({ removing }: { removing: ReturnType<typeof useRemoving> }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { data } = useQuery(trpc.knowledge.list.queryOptions(proposalsInput));
  const approve = useMutation(
    trpc.knowledge.approve.mutationOptions({
      onSuccess: () => toast.success("Learned", { description: "It counts from the next answer on." }),
      onError: (error) => toast.error("Not approved", { description: messageOf(error) }),
      onSettled: () => cache.invalidateQueries(trpc.knowledge.pathFilter()),
    }),
  );
  const isGone = (id: string) => id === removing.goneId || (approve.isPending && approve.variables.id === id);
  const open = data?.entries.filter(({ id }) => !isGone(id)) ?? [];
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="proposals" className="font-semibold text-base">
        To learn from your edits
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {open.map((proposal) => (
          <li key={proposal.id}>
            <Proposal
              proposal={proposal}
              onApprove={() => approve.mutate({ id: proposal.id, version: proposal.version })}
              onDismiss={() => removing.dismiss(proposal.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProposalProps {
  proposal: KnowledgeEntry;
  onApprove: () => void;
  onDismiss: () => void;
}

function Proposal({ proposal: { id, title, body }, onApprove, onDismiss }: ProposalProps) {
  return (
    <Card aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-3 px-5 py-4">
      <div className="grid gap-0.5">
        <h3 dir="auto" className="font-medium text-sm [overflow-wrap:anywhere]">
          {title}
        </h3>
        <p
          dir="auto"
          className="line-clamp-4 whitespace-pre-wrap text-muted text-sm [overflow-wrap:anywhere]"
        >
          {body}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onApprove}>
          Approve
        </Button>
        <ButtonLink size="sm" variant="ghost" href={knowledgeHref({ id })}>
          Edit
        </ButtonLink>
        <Button size="sm" variant="ghost" onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
    </Card>
  );
}
