"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { toast } from "@/ui/primitives/toaster";

/** Asks, saying what is deleted and what stays, then disconnects the shop. */
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
    <ConfirmDialog
      trigger={<Button variant="ghost">Disconnect…</Button>}
      title={`Disconnect ${shopName} from Etsy?`}
      description={
        <ul className="grid list-disc gap-1 pl-4">
          <li>Our access to Etsy is erased, and a running sync stops.</li>
          <li>
            Your synced listings, conversations and activity stay. Prices and stock are no longer kept up to
            date.
          </li>
          <li>Nothing changes on Etsy. You can connect again at any time.</li>
        </ul>
      }
      confirmLabel="Disconnect shop"
      cancelLabel="Keep it"
      onConfirm={() => mutateAsync()}
    />
  );
}
