"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Locale } from "@/domain/sellers/schemas";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { toast } from "@/ui/primitives/toaster";
import { nameProblem } from "../auth/check-form";

export type Seller = ApiOutputs["sellers"]["me"];

interface Draft {
  name?: string;
  locale?: Locale;
  timeZone?: string;
}

export type ProfileForm = ReturnType<typeof useProfileForm>;

/**
 * Name, language and time zone until they are saved. Only what differs is kept and sent, so that what another tab has
 * saved meanwhile stays.
 */
export function useProfileForm(seller: Seller) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState<Draft>({});
  const changes = Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => value !== seller[field as keyof Draft]),
  ) as Draft;
  const nameInput = useRef<HTMLInputElement>(null);
  const dirty = Object.keys(changes).length > 0;
  const nameError = changes.name === undefined ? null : nameProblem(changes.name);
  const { mutate, isPending: saving } = useMutation(
    trpc.sellers.updateProfile.mutationOptions({
      onSuccess: (_done, saved) => {
        const { name = seller.name, locale = seller.locale, timeZone = seller.timeZone } = saved;
        cache.setQueryData(trpc.sellers.me.queryKey(), (me) => me && { ...me, name, locale, timeZone });
        setDraft({});
        toast.success("Saved");
        void cache.invalidateQueries(trpc.sellers.me.pathFilter());
      },
      onError: (error) => toast.error("Not saved", { description: messageOf(error) }),
    }),
  );
  return {
    /** As shown: what is saved, with the draft over it. */
    values: { name: seller.name, locale: seller.locale, timeZone: seller.timeZone, ...draft },
    nameInput,
    nameError,
    dirty,
    saving,
    change: (part: Draft) => setDraft((before) => ({ ...before, ...part })),
    discard: () => setDraft({}),
    save: () => {
      if (nameError) nameInput.current?.focus();
      else if (dirty && !saving) mutate({ ...changes, ...trimmed(changes) });
    },
  };
}

const trimmed = ({ name }: Draft) => (name === undefined ? {} : { name: name.trim() });
