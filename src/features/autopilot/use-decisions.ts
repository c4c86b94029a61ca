"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { kindOf, messageOf } from "@/server/client/errors";
import { undoToast } from "@/ui/patterns/undo-toast";
import { toast } from "@/ui/primitives/toast";
import { proposalsPaging } from "./proposals-paging";
import type { Proposal } from "./use-proposals";

/** While the change is just being written it can't be taken back; a moment later it can. */
const UNDO_TRIES = 6;

/** What a seller can decide about a proposal: it leaves the list at once, and comes back when the server refuses. */
export function useDecisions() {
  const trpc = useTRPC();
  const leaving = useLeaving();
  const undo = useMutation(
    trpc.autopilot.undo.mutationOptions({
      retry: (count, error) => count < UNDO_TRIES && kindOf(error) === "conflict",
      retryDelay: 800,
      onSuccess: () => void toast.success("Taken back"),
      onSettled: leaving.onSettled,
    }),
  );
  const approve = useMutation(trpc.autopilot.approve.mutationOptions(leaving));
  const reject = useMutation(trpc.autopilot.reject.mutationOptions(leaving));
  return {
    approve: ({ id: proposalId, summary }: Proposal) =>
      approve.mutate(
        { proposalId },
        {
          onSuccess: () =>
            undoToast({
              message: "Approved. It is on its way to Etsy.",
              description: summary,
              undo: () => undo.mutateAsync({ proposalId }),
            }),
        },
      ),
    reject: ({ id: proposalId }: Proposal, reason: string) => reject.mutate({ proposalId, reason }),
    undo: ({ id: proposalId }: Proposal) =>
      undo.mutate(
        { proposalId },
        {
          onError: (error) =>
            void toast.error("It could not be taken back", { description: messageOf(error) }),
        },
      ),
    undoing: undo.isPending ? undo.variables.proposalId : null,
  };
}

/** Takes a decided proposal off the list, puts it back when the server refuses, then reads the truth. */
function useLeaving() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { queryKey } = trpc.autopilot.list.infiniteQueryOptions({ filter: "waiting" }, proposalsPaging);
  return {
    onMutate: async ({ proposalId }: { proposalId: string }) => {
      await cache.cancelQueries({ queryKey });
      const before = cache.getQueryData(queryKey);
      cache.setQueryData(queryKey, (data) =>
        data
          ? {
              ...data,
              pages: data.pages.map((page) => ({
                ...page,
                proposals: page.proposals.filter(({ id }) => id !== proposalId),
              })),
            }
          : data,
      );
      return { putBack: () => cache.setQueryData(queryKey, before) };
    },
    onError: (error: unknown, _input: unknown, context: { putBack: () => void } | undefined) => {
      context?.putBack();
      toast.error("That was not done", { description: messageOf(error) });
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries(trpc.autopilot.pathFilter()),
        cache.invalidateQueries(trpc.overview.pathFilter()),
      ]),
  };
}
