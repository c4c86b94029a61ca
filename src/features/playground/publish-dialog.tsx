"use client";

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { FormError } from "@/ui/patterns/form-error";
import { Button } from "@/ui/primitives/button";
import { Dialog, DialogContent } from "@/ui/primitives/dialog";
import { toast } from "@/ui/primitives/toaster";
import type { SessionConfig } from "./session-config";
import { TrialProgress } from "./trial-progress";
import type { Trial } from "./use-trial";

/** How often the running tests are looked at. */
const LOOK_MS = 500;

export interface PublishDialogProps {
  config: SessionConfig;
  /** Names of what changes. */
  parts: string[];
  /** What the seller pressed before. */
  as?: keyof typeof phrases;
  onClose: () => void;
  onPublished: () => void;
}

const phrases = {
  publish: { title: "Publish what you tried?", action: "Publish", done: "Published" },
  save: { title: "Save what you wrote?", action: "Save", done: "Saved" },
};

/** Runs the saved tests with what is tried, shows how they came out, and publishes. */
export function PublishDialog({
  config: tried,
  parts,
  as = "publish",
  onClose,
  onPublished,
}: PublishDialogProps) {
  const { title, action, done } = phrases[as];
  // As it was when the dialog opened: what is tested is what is published.
  const [config] = useState(tried);
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tests = useQuery(trpc.playground.tests.queryOptions()).data;
  const { trial, pending, error } = useFreshTests(config, tests?.length);
  const publish = useMutation(
    trpc.playground.publish.mutationOptions({
      onSuccess: async () => {
        toast.success(done, { description: "It counts from the next answer on." });
        onPublished();
        await cache.invalidateQueries(trpc.agents.pathFilter());
      },
    }),
  );
  const failed = trial ? trial.failed + trial.broken : 0;
  const problem = error ?? publish.error;
  const go = (anyway: boolean) => publish.mutate({ config, anyway, ...(trial ? { trialId: trial.id } : {}) });
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={title}
        description={`The ${listOf(parts)} will count for every customer from the next answer on.`}
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            {(failed > 0 && !pending) || problem ? (
              <Button variant="danger" loading={publish.isPending} onClick={() => go(true)}>
                {action} anyway
              </Button>
            ) : (
              <Button variant="primary" loading={pending || publish.isPending} onClick={() => go(false)}>
                {action}
              </Button>
            )}
          </>
        }
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <FormError>{problem ? messageOf(problem) : null}</FormError>
          {tests?.length === 0 ? (
            <p className="text-muted text-sm">You have no saved tests, so none are run before.</p>
          ) : trial ? (
            <Result trial={trial} questions={new Map(tests?.map((test) => [test.id, test.question]))} />
          ) : error ? null : (
            <p role="status" className="text-muted text-sm">
              Starting your tests…
            </p>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}

/** The saved tests, run with exactly this configuration as soon as it is known that there are any. */
function useFreshTests(config: SessionConfig, count: number | undefined) {
  const trpc = useTRPC();
  const start = useMutation(trpc.playground.startTrial.mutationOptions({ retry: false }));
  const { mutate, isIdle } = start;
  const wanted = count !== undefined && count > 0;
  useEffect(() => {
    if (wanted && isIdle) mutate({ kind: "tests", config });
  }, [wanted, isIdle, config, mutate]);
  const trialId = start.data?.trialId;
  const { data: trial, error } = useQuery({
    ...trpc.playground.trial.queryOptions(trialId ? { trialId } : skipToken),
    refetchInterval: ({ state }) => (state.data?.status === "done" ? false : LOOK_MS),
  });
  return {
    trial,
    error: start.error ?? error,
    pending: count === undefined || (wanted && trial?.status !== "done"),
  };
}

function Result({ trial, questions }: { trial: Trial; questions: Map<string, string> }) {
  return (
    <>
      <TrialProgress trial={trial} />
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {trial.items
          .filter((item) => item.status === "failed" || item.status === "broken")
          .map((item) => (
            <li key={item.id} className="rounded-md border border-hairline px-3 py-2 text-sm">
              <bdi className="[overflow-wrap:anywhere]">
                {questions.get(item.testId ?? "") ?? item.question}
              </bdi>
              <span className="block text-bad text-xs">{item.reasons.join(" ")}</span>
            </li>
          ))}
      </ul>
    </>
  );
}

const listOf = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
