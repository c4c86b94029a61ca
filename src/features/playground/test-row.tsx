"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { undoToast } from "@/ui/patterns/undo-toast";
import { Badge } from "@/ui/primitives/badge";
import { IconButton } from "@/ui/primitives/icon-button";
import { toast } from "@/ui/primitives/toaster";
import { ItemStatus } from "./item-status";
import type { TrialItem } from "./use-trial";

export type SavedTest = ApiOutputs["playground"]["tests"][number];

/** A saved test: what is asked, what is looked for, and how it came out last. */
export function TestRow({ test, outcome }: { test: SavedTest; outcome: TrialItem | undefined }) {
  const remove = useRemoving(test);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2 px-5 py-3.5">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
        <p className="font-medium text-sm [overflow-wrap:anywhere]">
          <bdi>{test.question}</bdi>
          {test.history.length > 0 ? (
            <span className="font-normal text-muted"> after {test.history.length} turns</span>
          ) : null}
        </p>
        <Expectations test={test} />
        {outcome ? <Outcome item={outcome} /> : <p className="text-faint text-xs">Not run yet</p>}
      </div>
      <IconButton size="icon-sm" label={`Remove the test “${test.question}”`} onClick={remove}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}

function Expectations({ test: { mustSay, mustNotSay, mustHandOver } }: { test: SavedTest }) {
  return (
    <p className="flex flex-wrap gap-1.5">
      {mustHandOver ? <Badge>must go to you</Badge> : null}
      {mustSay.map((phrase) => (
        <Badge key={`+${phrase}`} className="h-auto min-h-5 whitespace-normal py-0.5">
          must say “{phrase}”
        </Badge>
      ))}
      {mustNotSay.map((phrase) => (
        <Badge key={`-${phrase}`} className="h-auto min-h-5 whitespace-normal py-0.5">
          must not say “{phrase}”
        </Badge>
      ))}
    </p>
  );
}

function Outcome({ item }: { item: TrialItem }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <ItemStatus item={item} />
      {item.reasons.map((reason) => (
        <p key={reason} className="text-bad text-xs [overflow-wrap:anywhere]">
          {reason}
        </p>
      ))}
      {item.text && item.reasons.length > 0 ? (
        <blockquote
          dir="auto"
          className="border-hairline border-l-2 pl-3 text-muted text-xs [overflow-wrap:anywhere]"
        >
          {item.text}
        </blockquote>
      ) : null}
    </div>
  );
}

/** Gone at once, with a way back. */
function useRemoving(test: SavedTest): () => void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries(trpc.playground.tests.queryFilter());
  const save = useMutation(trpc.playground.saveTest.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.playground.removeTest.mutationOptions({
      onMutate: () =>
        cache.setQueryData(trpc.playground.tests.queryKey(), (all) =>
          all?.filter(({ id }) => id !== test.id),
        ),
      onSuccess: () =>
        undoToast({
          message: "Test removed",
          undo: () => {
            const { question, history, mustSay, mustNotSay, mustHandOver } = test;
            return save.mutateAsync({ question, history, mustSay, mustNotSay, mustHandOver });
          },
        }),
      onError: (error) => toast.error("Not removed", { description: messageOf(error) }),
      onSettled,
    }),
  );
  return () => remove.mutate({ testId: test.id });
}
