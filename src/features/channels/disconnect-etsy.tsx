"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import { DisconnectButton } from "./disconnect-button";

const CONSEQUENCES = [
  "Deleted here: our access tokens for this shop.",
  "Stopped: syncs, order checks and changes on their way. Etsy’s order notices for this shop are no longer accepted.",
  "Kept: products, orders and conversations as last read. Your agent goes on answering from them until you stop all replies. To have them deleted too, ask whoever runs this Stallhand.",
  "On Etsy nothing changes. There, Stallhand can be removed under Account settings, Apps.",
];

export function DisconnectEtsy({ shopName }: { shopName: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutateAsync } = useMutation(
    trpc.channels.disconnectEtsy.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.channels.pathFilter());
        await queries.invalidateQueries(trpc.overview.pathFilter());
        toast.success(`${shopName} is disconnected`);
      },
      onError: (error) => toast.error("The shop is still connected", { description: messageOf(error) }),
    }),
  );
  return (
    <DisconnectButton
      title={`Disconnect ${shopName} from Etsy?`}
      consequences={CONSEQUENCES}
      confirmLabel="Disconnect shop"
      onConfirm={() => mutateAsync()}
    />
  );
}
