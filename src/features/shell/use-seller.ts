"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/server/client/api-provider";

/**
 * Who is signed in. When that is suddenly somebody else (another tab signed in to another account), the page is
 * loaded anew: what it shows belongs to the first.
 */
export function useSeller() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.sellers.me.queryOptions());
  const first = useRef(data?.id);
  useEffect(() => {
    first.current ??= data?.id;
    if (data && data.id !== first.current) window.location.reload();
  }, [data]);
  return data;
}
