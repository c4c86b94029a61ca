import type { Column } from "@/ui/patterns/data-table-columns";
import { Avatar } from "@/ui/primitives/avatar";
import { Badge } from "@/ui/primitives/badge";
import type { SampleRow } from "./samples";

const money = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });
const count = new Intl.NumberFormat("en");

/** Columns of every kind: picture, title, badge, numbers. */
export const sampleColumns: Column<SampleRow>[] = [
  {
    key: "picture",
    header: "Picture",
    hideHeader: true,
    width: "56px",
    fold: "lead",
    cell: (row) => <Avatar name={row.title} size="lg" className="rounded-md @min-[640px]:size-8" />,
  },
  {
    key: "title",
    header: "Product",
    fold: "title",
    sortable: true,
    cell: (row) => (
      <span dir="auto" className="line-clamp-2 font-medium [overflow-wrap:anywhere]">
        {row.title}
      </span>
    ),
  },
  {
    key: "state",
    header: "State",
    width: "112px",
    cell: (row) => <Badge tone={row.state === "Sold out" ? "warn" : "neutral"}>{row.state}</Badge>,
  },
  {
    key: "stock",
    foldLabel: "Stock",
    header: "Stock",
    width: "112px",
    align: "end",
    sortable: true,
    cell: (row) => count.format(row.stock),
  },
  {
    key: "price",
    header: "Price",
    width: "136px",
    align: "end",
    fold: "end",
    sortable: true,
    cell: (row) => money.format(row.priceMinor / 100),
  },
];
