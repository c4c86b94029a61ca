"use client";

import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { MessageSquare, Package } from "lucide-react";
import { formatMoney } from "@/kernel/money";
import { useTRPC } from "@/server/client/api-provider";
import type { CommandGroup } from "@/ui/patterns/command-items";
import { usePlace } from "@/ui/patterns/place";
import { platformName } from "../conversations/platform-mark";

const MOST = 5;

/** Products and conversations that match, as the server finds them; nothing without words. */
export function useFound(words: string): CommandGroup[] {
  const trpc = useTRPC();
  const { locale } = usePlace();
  const search = words ? { search: words, limit: MOST } : skipToken;
  const options = { placeholderData: keepPreviousData, enabled: words !== "" };
  const products = useQuery(trpc.catalogue.browse.queryOptions(search, options));
  const conversations = useQuery(trpc.messaging.list.queryOptions(search, options));
  if (!words) return [];
  return [
    {
      id: "products",
      label: "Products",
      remote: true,
      ...stateOf(products),
      items: (products.data?.products ?? []).map(({ id, title, priceMinor, currency }) => ({
        id: `product:${id}`,
        href: `/products/${id}`,
        label: title,
        hint: priceMinor === null ? undefined : formatMoney({ amountMinor: priceMinor, currency }, locale),
        icon: <Package />,
      })),
    },
    {
      id: "conversations",
      label: "Conversations",
      remote: true,
      ...stateOf(conversations),
      items: (conversations.data?.conversations ?? []).map(({ id, contactName, platform }) => ({
        id: `conversation:${id}`,
        href: `/conversations?id=${id}`,
        label: contactName,
        hint: platformName(platform),
        icon: <MessageSquare />,
      })),
    },
  ];
}

interface Reading {
  isFetching: boolean;
  isError: boolean;
  refetch: () => unknown;
}

function stateOf({ isFetching, isError, refetch }: Reading): Pick<CommandGroup, "status" | "onRetry"> {
  return {
    status: isFetching ? "loading" : isError ? "error" : undefined,
    onRetry: () => void refetch(),
  };
}
