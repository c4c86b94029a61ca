"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import { DisconnectButton } from "./disconnect-button";

const CONSEQUENCES = [
  "Our access to Etsy is erased, and a running sync stops.",
  "Your synced listings, conversations and activity stay. Prices and stock are no longer kept up to date.",
  "Nothing changes on Etsy. You can connect again at any time.",
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
