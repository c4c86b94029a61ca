"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { firstProducts } from "./first-products-input";
import { shortTitle } from "./short-title";

/** Questions that this shop's customers could ask: about its own things, and one that every shop hears. */
export function useOwnQuestions(): string[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.catalogue.browse.queryOptions(firstProducts));
  const [one, other] = data?.products ?? [];
  return [
    ...(one ? [`How much is the ${shortTitle(one.title)}?`] : []),
    ...(other ? [`Is the ${shortTitle(other.title)} in stock?`] : []),
    "What is the cheapest thing you have?",
  ];
}
