"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { keep, readKept } from "./kept";
import { patchConversation } from "./patch-handling";
import { readUnsent, stillUnsent, type UnsentMessage } from "./unsent-messages";
import type { ThreadPage } from "./use-thread";

/** How far an unsent message is: on its way, or why it didn't go. */
export interface Outgoing extends UnsentMessage {
  error: string | null;
}

const LEFT_BEHIND = "The page was closed before it was sent.";

/**
 * Sends the seller's words: they stand in the thread at once, and stay there with a way to try again when they didn't
 * go. Until the thread has them they are kept in this browser; a try again is never a second message.
 */
export function useReply(conversationId: string, messages: ThreadPage["messages"]) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const name = `sending:${conversationId}`;
  const [all, setAll] = useState<UnsentMessage[]>([]);
  const [errors, setErrors] = useState<Record<string, string | null>>({});
  useEffect(() => setAll(readUnsent(readKept(name))), [name]);
  const update = (change: (list: UnsentMessage[]) => UnsentMessage[]) =>
    setAll((list) => {
      const next = change(list);
      keep(name, next.length > 0 ? JSON.stringify(next) : "");
      return next;
    });
  const left = stillUnsent(all, messages);
  useEffect(() => {
    if (left.length < all.length) update(() => left);
  });
  const { mutate } = useMutation(
    trpc.messaging.sendReply.mutationOptions({
      onMutate: async ({ text }) => {
        await cache.cancelQueries(trpc.messaging.pathFilter());
        return { putBack: patchConversation(cache, trpc, conversationId, answered(text)) };
      },
      onError: (error, { key = "" }, context) => {
        context?.putBack();
        setErrors((known) => ({ ...known, [key]: messageOf(error) }));
      },
      onSuccess: ({ messageId }, { key }) =>
        update((list) => list.map((one) => (one.key === key ? { ...one, messageId } : one))),
      onSettled: () => cache.invalidateQueries(trpc.messaging.pathFilter()),
    }),
  );
  const go = ({ key, text }: UnsentMessage) => {
    setErrors((known) => ({ ...known, [key]: null }));
    mutate({ conversationId, text, key });
  };
  return {
    outgoing: left.map((one): Outgoing => {
      const known = errors[one.key];
      return { ...one, error: known === undefined ? LEFT_BEHIND : known };
    }),
    send: (text: string) => {
      const message = { key: newKey(), text, at: Date.now(), after: messages.at(-1)?.id ?? "" };
      update((list) => [...list, message]);
      go(message);
    },
    retry: go,
    discard: (key: string) => update((list) => list.filter((one) => one.key !== key)),
  };
}

const answered = (text: string) => ({
  status: "open" as const,
  assignee: "human" as const,
  draftId: null,
  needsHuman: false,
  needsHumanReason: null,
  lastMessageAt: new Date(),
  lastMessageText: text.slice(0, 300),
  lastMessageAuthor: "seller" as const,
});

/** `crypto.randomUUID` is missing where a page isn't served safely. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
