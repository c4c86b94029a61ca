"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { toast } from "@/ui/primitives/toaster";
import type { Agent } from "./agent-status";
import { type Part, partNames, parts } from "./own-words";

/** What the seller writes of the agent, as typed; whatever differs is saved together. */
export function useOwnWords(agent: Agent) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [drafts, setDrafts] = useState<Partial<Record<Part, string>>>({});
  const onSettled = () => cache.invalidateQueries(trpc.agents.pathFilter());
  const soul = useMutation(trpc.agents.updateSoul.mutationOptions({ onSettled }));
  const rules = useMutation(trpc.agents.updateRules.mutationOptions({ onSettled }));
  const put = (part: Part, text: string | undefined) => setDrafts((now) => ({ ...now, [part]: text }));
  const savedText = (part: Part) => parts[part].textOf(agent);
  const textOf = (part: Part) => drafts[part] ?? savedText(part);
  const changed = partNames.filter((part) => textOf(part) !== savedText(part));
  const send = async (part: Part, text: string) => {
    if (part === "soul") await soul.mutateAsync({ soulInstructions: text });
    else await rules.mutateAsync({ rules: text });
    const saved = part === "soul" ? { soulInstructions: text } : { rules: text.trim() };
    cache.setQueryData(trpc.agents.mine.queryKey(), (mine) => mine && { ...mine, ...saved });
    put(part, undefined);
  };
  const config = Object.fromEntries(changed.map((part) => [parts[part].field, textOf(part)]));
  return {
    textOf,
    savedText,
    put,
    changed,
    isSaving: soul.isPending || rules.isPending,
    discard: () => setDrafts({}),
    tooLong: changed.some((part) => textOf(part).length > parts[part].max),
    /** What differs, as the saved tests are run with it. */
    config,
    /** It was saved in another way: shows it until the server has been read again. */
    settle: () => {
      cache.setQueryData(trpc.agents.mine.queryKey(), (mine) => mine && { ...mine, ...config });
      setDrafts({});
    },
    /** What is refused stays in its field. */
    save: async () => {
      try {
        for (const part of changed) await send(part, textOf(part));
        toast.success("Saved", { description: "It counts from the next answer on." });
      } catch (error) {
        toast.error("Not saved", { description: messageOf(error) });
      }
    },
  };
}
