"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import { DisconnectButton } from "./disconnect-button";

const CONSEQUENCES = [
  "The bot’s token is erased, and messages to it no longer reach you or the agent.",
  "All conversations stay. Connect the same bot again and they go on.",
  "The bot itself stays on Telegram until you delete it there.",
];

export function DisconnectBot({ channelId, handle }: { channelId: string; handle: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutateAsync } = useMutation(
    trpc.channels.disconnectMessenger.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.channels.pathFilter());
        await queries.invalidateQueries(trpc.overview.pathFilter());
        toast.success(`@${handle} is disconnected`);
      },
      onError: (error) => toast.error("The bot is still connected", { description: messageOf(error) }),
    }),
  );
  return (
    <DisconnectButton
      title={`Disconnect @${handle}?`}
      consequences={CONSEQUENCES}
      confirmLabel="Disconnect bot"
      onConfirm={() => mutateAsync({ channelId })}
    />
  );
}
