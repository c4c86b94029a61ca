"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { undoToast } from "@/ui/patterns/undo-toast";
import { toast } from "@/ui/primitives/toast";
import type { Handled, Handling } from "./conversation-state";
import { patchConversation } from "./patch-handling";
import type { ThreadPage } from "./use-thread";

const agents = { status: "open", assignee: "agent", needsHuman: false, needsHumanReason: null } as const;

/** Who answers a conversation, and whether it is done: each change shows at once, and can be taken back. */
export function useHandling({ conversation, contact }: ThreadPage) {
  const trpc = useTRPC();
  const { id, status, assignee, needsHuman, needsHumanReason } = conversation;
  const before: Handling = { status, assignee, needsHuman, needsHumanReason };
  const showing = useShowing(id);
  const undo = useMutation(trpc.messaging.undo.mutationOptions(showing(before)));
  const close = useMutation(
    trpc.messaging.close.mutationOptions(showing({ ...agents, status: "closed", draftId: null })),
  );
  const reopen = useMutation(trpc.messaging.reopen.mutationOptions(showing({ status: "open" })));
  const takeOver = useMutation(
    trpc.messaging.takeOver.mutationOptions(showing({ status: "open", assignee: "human", draftId: null })),
  );
  const handBack = useMutation(trpc.messaging.handBack.mutationOptions(showing(agents)));
  const restore = () => undo.mutateAsync({ conversationId: id, assignee, needsHumanReason });
  const run = (change: typeof close, message: string, description: string, back: () => unknown = restore) =>
    change.mutate(
      { conversationId: id },
      { onSuccess: () => undoToast({ message, description, undo: back }) },
    );
  const busy = [close, reopen, takeOver, handBack, undo].some((one) => one.isPending);
  const unlessBusy = (act: () => void) => () => (busy ? undefined : act());
  const { name } = contact;
  return {
    busy,
    takeOver: unlessBusy(() => run(takeOver, `You answer ${short(name)} now`, "The agent is silent here.")),
    handBack: unlessBusy(() =>
      run(handBack, `The agent answers ${short(name)} now`, "What waits is answered first."),
    ),
    close: unlessBusy(() => run(close, "Conversation closed", "Their next message opens it again.")),
    reopen: unlessBusy(() =>
      run(reopen, "Conversation open again", "The agent answers what comes.", () =>
        close.mutateAsync({ conversationId: id }),
      ),
    ),
  };
}

/** What a mutation does to the page: show it at once, put it back when the server refuses, then read the truth. */
function useShowing(id: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  return (change: Partial<Handled>) => ({
    onMutate: async () => {
      await cache.cancelQueries(trpc.messaging.pathFilter());
      return { putBack: patchConversation(cache, trpc, id, change) };
    },
    onError: (error: unknown, _input: unknown, context: { putBack: () => void } | undefined) => {
      context?.putBack();
      toast.error(messageOf(error));
    },
    onSettled: () => cache.invalidateQueries(trpc.messaging.pathFilter()),
  });
}

const short = (name: string) => (name.length > 40 ? `${name.slice(0, 40).trimEnd()}…` : name);
