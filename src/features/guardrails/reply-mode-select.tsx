"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReplyMode } from "@/domain/messaging/schemas";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { undoToast } from "@/ui/patterns/undo-toast";
import { Select } from "@/ui/primitives/select";
import { toast } from "@/ui/primitives/toaster";
import { replyModeWords } from "./reply-mode-words";

interface ReplyModeSelectProps {
  /** A channel's or a contact's id. */
  of: string;
  replyMode: ReplyMode | null;
  /** What null means here: "As the shop". */
  usual: string;
}

const modes = Object.keys(replyModeWords) as ReplyMode[];

/** How replies go out on one channel or to one customer; from the next answer on. */
export function ReplyModeSelect({ of, replyMode, usual }: ReplyModeSelectProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const save = useMutation(
    trpc.guardrails.setReplyMode.mutationOptions({
      onError: (error) => toast.error("Not saved", { description: messageOf(error) }),
      // Until the page has read it again, the choice shows.
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries(trpc.messaging.thread.pathFilter()),
          cache.invalidateQueries(trpc.channels.messengers.pathFilter()),
        ]),
    }),
  );
  const shown = save.isPending ? save.variables.replyMode : replyMode;
  const choose = (next: ReplyMode | null) =>
    save.mutate(
      { of, replyMode: next },
      {
        onSuccess: () =>
          undoToast({
            message: `Replies here: ${next ? replyModeWords[next].label : usual}`,
            description: "It counts from the next answer on.",
            undo: () => save.mutateAsync({ of, replyMode }),
          }),
      },
    );
  return (
    <Select
      aria-label="Replies here"
      value={shown ?? ""}
      onChange={(event) => choose(modes.find((mode) => mode === event.target.value) ?? null)}
    >
      <option value="">{usual}</option>
      {modes.map((mode) => (
        <option key={mode} value={mode}>
          {replyModeWords[mode].label}
        </option>
      ))}
    </Select>
  );
}
