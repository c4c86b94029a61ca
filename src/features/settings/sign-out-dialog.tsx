"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { toast } from "@/ui/primitives/toaster";
import { deviceName } from "./device-name";

export interface SignOutDialogProps {
  ending: ApiOutputs["sellers"]["sessions"]["sessions"][number] | "others";
  /** How many there are besides this one. */
  others: number;
  onClose: () => void;
}

/** A last question before a device has to sign in again. */
export function SignOutDialog({ ending, others, onClose }: SignOutDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const events = {
    onSettled: () => cache.invalidateQueries(trpc.sellers.sessions.pathFilter()),
    onError: (error: unknown) => toast.error("Still signed in", { description: messageOf(error) }),
  };
  const one = useMutation(trpc.sellers.endSession.mutationOptions(events));
  const all = useMutation(trpc.sellers.endOtherSessions.mutationOptions(events));
  const name = ending === "others" ? null : deviceName(ending.userAgent, ending.kind).name;
  const end = async () => {
    if (ending === "others") await all.mutateAsync();
    else await one.mutateAsync({ sessionId: ending.id });
    toast.success(name ? `${name} is signed out` : "All other devices are signed out");
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={name ? `Sign out ${name}?` : `Sign out ${countOf(others)}?`}
      description="Pages open there close at once, programs are refused. To come back, they need your e-mail and password. You stay signed in here."
      confirmLabel={name ? "Sign out device" : "Sign out all others"}
      cancelLabel="Cancel"
      onConfirm={end}
    />
  );
}

const countOf = (others: number) => (others === 1 ? "the other device" : `${others} other devices`);
