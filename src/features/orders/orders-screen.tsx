import { PageHeader } from "@/ui/patterns/page-header";
import { OrderTable } from "./order-table";

/** What was bought, the newest first. */
export function OrdersScreen() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        title="Orders"
        description="What people bought. Each sale lowers the stock that your agent goes by."
      />
      <OrderTable />
    </div>
  );
}
