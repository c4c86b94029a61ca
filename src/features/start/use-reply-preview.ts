"use client";

import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { firstProducts } from "./first-products-input";

/** How often an unfinished preview is looked at. */
const LOOK_MS = 500;
/** Whoever clicks through the tones wants to hear the last one. */
const SETTLE_MS = 350;

/**
 * An answer about one of the seller's own things, in the voice of these words. With `byItself` it is asked for as soon
 * as the words stay as they are; what was heard once is there at once.
 */
export function useReplyPreview(soul: string, byItself: boolean) {
  const trpc = useTRPC();
  const product = useProduct();
  const [inboxIds, setInboxIds] = useState<Record<string, string>>({});
  const inboxId = inboxIds[soul];
  const { mutate, isPending, variables, error, reset } = useMutation(
    trpc.preview.ask.mutationOptions({
      onSuccess: ({ inboxId }, { config }) =>
        setInboxIds((known) => ({ ...known, [config?.soulInstructions ?? ""]: inboxId })),
    }),
  );
  const preview = useQuery({
    ...trpc.preview.get.queryOptions(inboxId === undefined ? skipToken : { inboxId }),
    refetchInterval: ({ state }) => (isOver(state.data?.status) ? false : LOOK_MS),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ask = useCallback(
    () => mutate({ config: { soulInstructions: soul }, ...(product ? { productId: product.id } : {}) }),
    [mutate, soul, product],
  );
  const known = inboxId !== undefined;
  const ready = product !== undefined;
  useEffect(() => {
    if (!byItself || known || !ready) return;
    const timer = setTimeout(ask, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [byItself, known, ready, ask]);
  const asking = isPending && variables.config?.soulInstructions === soul;
  return {
    product: product ?? null,
    preview: preview.data ?? null,
    writing:
      asking || (known && !preview.error && !isOver(preview.data?.status)) || (byItself && !known && !error),
    error: variables?.config?.soulInstructions === soul ? (error ?? preview.error) : preview.error,
    ask: () => {
      reset();
      ask();
    },
  };
}

const isOver = (status: string | undefined) => status === "done" || status === "failed";

/** The first thing on offer that has a picture; null without one, undefined while nobody knows. */
function useProduct() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.catalogue.browse.queryOptions(firstProducts));
  // The one that was found stays: another question with each listing that arrives would only confuse.
  const [kept, keep] = useState<NonNullable<typeof data>["products"][number] | null>(null);
  if (!data) return undefined;
  const found = kept ?? data.products.find(({ picture }) => picture !== null) ?? data.products[0] ?? null;
  if (found && !kept) keep(found);
  return found;
}
