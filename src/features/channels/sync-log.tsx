"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DataTable } from "@/ui/patterns/data-table";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { usePlace } from "@/ui/patterns/place";
import { showAddress, showLinkedViews } from "@/ui/patterns/show-address";
import { syncColumns } from "./sync-columns";
import type { SyncRun } from "./sync-words";

const SyncSheet = dynamic(() => import("./sync-sheet").then((module) => module.SyncSheet));

const syncHref = (syncId: string | null) => (syncId ? `/channels?sync=${syncId}` : "/channels");
const rowKey = ({ id }: SyncRun) => id;
const rowHref = ({ id }: SyncRun) => syncHref(id);
const showLinkedSync = showLinkedViews("/channels");

/** The last passes over the shop; each opens with what it noted. Not there before a shop is, nor for a sample one. */
export function SyncLog() {
  const trpc = useTRPC();
  const { locale } = usePlace();
  const opened = useSearchParams().get("sync");
  const { data: shop } = useQuery(trpc.channels.connection.queryOptions());
  const { data, error, refetch, isPending } = useQuery(trpc.channels.syncs.queryOptions());
  const columns = useMemo(() => syncColumns(locale), [locale]);
  const hasRuns = data === undefined || data.runs.length > 0;
  if (shop?.channel === "sample" || (shop === null && !hasRuns)) return null;
  return (
    // Plain clicks change the address without asking the server for the page; the links stay links.
    <section
      aria-labelledby="sync-log"
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
      onClickCapture={showLinkedSync}
    >
      <h2 id="sync-log" className="font-semibold text-base">
        Sync log
      </h2>
      {error && !data ? (
        <ErrorState
          title="The sync log could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
        />
      ) : (
        <DataTable
          caption="Passes over your shop, newest first"
          columns={columns}
          rows={data?.runs ?? []}
          rowKey={rowKey}
          rowHref={rowHref}
          loading={isPending}
          empty={
            <EmptyState
              kind="no-data"
              icon={<RefreshCw />}
              title="No syncs yet"
              description="The first one starts by itself when Etsy is connected, then every hour."
              className="py-10"
            />
          }
        />
      )}
      {opened?.startsWith("syn_") ? (
        <SyncSheet syncId={opened} onClose={() => showAddress(syncHref(null), "replace")} />
      ) : null}
    </section>
  );
}
