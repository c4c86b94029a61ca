"use client";

import { useQuery } from "@tanstack/react-query";
import { PartyPopper } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card } from "@/ui/primitives/card";
import { SetupList } from "./setup-list";
import { setupSteps } from "./setup-steps";

/** The setup on a page of its own. */
export function StartPage() {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.overview.get.queryOptions());
  if (error) {
    return (
      <ErrorState
        title="Your setup could not be loaded"
        description={messageOf(error)}
        onRetry={() => refetch()}
      />
    );
  }
  if (!data) return null;
  const steps = setupSteps(data);
  const done = steps.every((step) => step.done);
  return (
    <div className="mx-auto grid w-full max-w-2xl grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        title="Your first answer"
        description="Five steps, about three minutes. Each can wait: what you have done stays done."
        actions={done ? undefined : <ButtonLink href="/dashboard">Later</ButtonLink>}
      />
      <Card>
        <SetupList steps={steps} />
      </Card>
      {done ? (
        <EmptyState
          kind="no-data"
          icon={<PartyPopper />}
          title="All set"
          description="Your agent answers customers from here on. You see every reply, and can take over at any time."
          action={
            <ButtonLink href="/conversations" variant="primary">
              See conversations
            </ButtonLink>
          }
        />
      ) : null}
    </div>
  );
}
