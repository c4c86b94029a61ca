"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { Button } from "@/ui/primitives/button";
import { toast } from "@/ui/primitives/toaster";
import { openSync } from "./open-sync";

/** Starts a pass over the shop; busy while one is under way. Where Etsy isn't answering, it tries at once. */
export function SyncNowButton({ isPaused }: { isPaused: boolean }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data } = useQuery(trpc.channels.syncs.queryOptions());
  const { mutate, isPending } = useMutation(
    trpc.channels.syncNow.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.channels.pathFilter()),
      onError: (error) => toast.error("The sync did not start", { description: messageOf(error) }),
    }),
  );
  const open = openSync(data);
  const running = isPaused ? open?.status === "in_progress" : open !== null;
  return (
    <Button loading={isPending || running} onClick={() => mutate()}>
      <RefreshCw aria-hidden /> {isPaused ? "Try now" : "Sync now"}
    </Button>
  );
}
