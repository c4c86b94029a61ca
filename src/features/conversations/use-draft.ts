"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import { patchConversation } from "./patch-handling";
import { patchMessage } from "./patch-message";
import { useThreadActions } from "./thread-actions";
import type { ThreadPage } from "./use-thread";

type Shown = Partial<ThreadPage["messages"][number]>;
type Shift = Parameters<typeof patchConversation>[3];

/**
 * Decides on a draft: shown at once, put back when the server refuses. Words that were not taken are handed to
 * `onRefused`, so that they aren't lost with the draft.
 */
export function useDraft(messageId: string, onRefused: (text: string) => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { conversationId } = useThreadActions();
  const show = async (message: Shown, conversation: Shift) => {
    await cache.cancelQueries(trpc.messaging.pathFilter());
    const putBack = patchConversation(cache, trpc, conversationId, conversation);
    patchMessage(cache, trpc, { conversationId, messageId }, message);
    return putBack;
  };
  const refused = (error: unknown, putBack: (() => void) | undefined) => {
    putBack?.();
    toast.error(messageOf(error));
  };
  const onSettled = () => cache.invalidateQueries(trpc.messaging.pathFilter());
  const approve = useMutation(
    trpc.messaging.approveDraft.mutationOptions({
      onMutate: ({ text }) => show({ delivery: "pending", ...(text ? { text } : {}) }, { draftId: null }),
      onSuccess: (outcome) =>
        outcome === "sent"
          ? toast.success("Sent")
          : toast.info("A price or stock has changed meanwhile", {
              description: "The agent is writing a new answer.",
            }),
      onError: (error, { text }, putBack) => {
        refused(error, putBack);
        if (text) onRefused(text);
      },
      onSettled,
    }),
  );
  const reject = useMutation(
    trpc.messaging.rejectDraft.mutationOptions({
      onMutate: ({ reason }) =>
        show(
          {
            delivery: "cancelled",
            deliveryError: reason ? `You rejected it: ${reason}` : "You rejected it.",
          },
          { draftId: null, needsHuman: true, needsHumanReason: "rejected" },
        ),
      onError: (error, _input, putBack) => refused(error, putBack),
      onSettled,
    }),
  );
  return {
    busy: approve.isPending || reject.isPending,
    approve: () => approve.mutate({ messageId }),
    send: (text: string) => approve.mutate({ messageId, text }),
    reject: (reason: string) => reject.mutate({ messageId, reason }),
  };
}
