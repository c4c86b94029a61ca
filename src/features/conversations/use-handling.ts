"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";

/** Who answers a conversation, and whether it is done: the changes, each shown at once. */
export function useHandling(conversationId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries(trpc.messaging.pathFilter());
  const failed = (error: unknown) => toast.error(messageOf(error));
  const input = { conversationId };
  const takeOver = useMutation(
    trpc.messaging.takeOver.mutationOptions({ onSettled: refresh, onError: failed }),
  );
  const handBack = useMutation(
    trpc.messaging.handBack.mutationOptions({ onSettled: refresh, onError: failed }),
  );
  const close = useMutation(
    trpc.messaging.close.mutationOptions({
      onSettled: refresh,
      onError: failed,
      onSuccess: () => {
        toast("Conversation closed", { description: "Their next message opens it again." });
      },
    }),
  );
  return {
    takeOver: () => takeOver.mutate(input),
    handBack: () => handBack.mutate(input),
    close: () => close.mutate(input),
    busy: takeOver.isPending || handBack.isPending || close.isPending,
  };
}
