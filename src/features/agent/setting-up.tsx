"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { ErrorState } from "@/ui/patterns/error-state";
import { Card, CardBody } from "@/ui/primitives/card";
import { Progress } from "@/ui/primitives/progress";
import { toast } from "@/ui/primitives/toaster";
import { type Agent, agentStatuses } from "./agent-status";

/** The agent on its way to life, or what stopped it. */
export function SettingUp({ agent }: { agent: Agent }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const provision = useMutation(
    trpc.agents.provision.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.agents.pathFilter()),
      onError: (error) => toast.error(messageOf(error)),
    }),
  );
  if (agent.status === "error") {
    return (
      <Card>
        <ErrorState
          title="Your agent could not be set up"
          description={agent.error ?? "Nothing is lost. Please try again."}
          onRetry={() => provision.mutateAsync()}
        />
      </Card>
    );
  }
  return (
    <Card>
      <CardBody className="grid gap-3 py-10 text-center">
        <p role="status" className="font-semibold text-base">
          Getting to know your shop…
        </p>
        <p className="text-muted text-sm">{agentStatuses.provisioning.meaning}</p>
        <Progress value={null} label="Setting up the agent" className="mx-auto mt-2 max-w-60" />
      </CardBody>
    </Card>
  );
}
