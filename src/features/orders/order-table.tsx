"use client";

import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { messageOf } from "@/server/client/errors";
import { DataTable } from "@/ui/patterns/data-table";
import { ErrorState } from "@/ui/patterns/error-state";
import { type OrderLine, orderColumns } from "./order-columns";
import { useOrderPages } from "./use-order-pages";

const OrderSheet = dynamic(() => import("./order-sheet").then((module) => module.OrderSheet), { ssr: false });
const NoOrders = dynamic(() => import("./no-orders").then((module) => module.NoOrders));

const keyOf = (row: OrderLine) => row.id;

/** The rows, more of them as one scrolls; a row opens beside the list. */
export function OrderTable() {
  const pages = useOrderPages();
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const columns = useMemo(
    () =>
      orderColumns((order) => {
        setChosen(order.id);
        setOpen(true);
      }),
    [],
  );
  if (pages.error) {
    return (
      <ErrorState
        title="Your orders could not be loaded"
        description={messageOf(pages.error)}
        onRetry={pages.retry}
      />
    );
  }
  // By its id, so that what changes meanwhile shows in the open sheet.
  const order = pages.rows.find((row) => row.id === chosen);
  return (
    <>
      <DataTable
        caption="Orders"
        columns={columns}
        rows={pages.rows}
        rowKey={keyOf}
        onEndReached={pages.hasMore ? pages.loadMore : undefined}
        endStatus={pages.endStatus}
        loading={pages.isPending}
        empty={<NoOrders />}
      />
      {order ? <OrderSheet order={order} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
