"use client";

import { useQuery } from "@tanstack/react-query";
import { ListChecks, Play } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card, CardHeader } from "@/ui/primitives/card";
import { playgroundHref } from "./playground-url";
import type { SessionConfig } from "./session-config";
import { TestRow } from "./test-row";
import { TrialProgress } from "./trial-progress";
import { useTrial } from "./use-trial";

/** All saved tests and how they came out last. */
export function TestsView({ config }: { config: SessionConfig }) {
  const trpc = useTRPC();
  const { data: tests, error, refetch } = useQuery(trpc.playground.tests.queryOptions());
  const { trial, running, start } = useTrial("tests");
  if (!tests)
    return error ? (
      <ErrorState title="Your tests could not be loaded" description={messageOf(error)} onRetry={refetch} />
    ) : (
      <DelayedSkeleton label="Loading your tests" className="py-8" />
    );
  if (tests.length === 0)
    return (
      <EmptyState
        kind="no-data"
        icon={<ListChecks />}
        title="No tests yet"
        description="Keep a question with what its answer must or must not say. All of them run before you publish a change."
        action={<ButtonLink href={playgroundHref("chat")}>Ask something</ButtonLink>}
      />
    );
  const outcomes = new Map(trial?.items.map((item) => [item.testId, item]));
  return (
    <Card>
      <CardHeader
        title={tests.length === 1 ? "1 test" : `${tests.length} tests`}
        description="They run with what you try here."
        actions={
          <Button loading={running} onClick={() => start(config)}>
            <Play aria-hidden /> Run all
          </Button>
        }
      />
      {trial ? (
        <div className="px-5 pt-3">
          <TrialProgress trial={trial} />
        </div>
      ) : null}
      <ul className="mt-4 divide-y divide-hairline border-hairline border-t">
        {tests.map((test) => (
          <TestRow key={test.id} test={test} outcome={outcomes.get(test.id)} />
        ))}
      </ul>
    </Card>
  );
}
