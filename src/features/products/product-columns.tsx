import type { ApiOutputs } from "@/server/client/outputs";
import type { Column } from "@/ui/patterns/data-table-columns";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Badge } from "@/ui/primitives/badge";
import { listingStates } from "./listing-state";
import { Price } from "./price";
import { ProductPicture } from "./product-picture";

type Row = ApiOutputs["catalogue"]["list"]["products"][number];

/** What the list shows of a product. */
export const productColumns: Column<Row>[] = [
  {
    key: "picture",
    header: "Picture",
    hideHeader: true,
    width: "64px",
    fold: "lead",
    cell: ({ images: [first] }) => (
      <ProductPicture src={first?.thumbnailUrl ?? first?.url} alt="" className="size-11 md:size-10" />
    ),
  },
  {
    key: "title",
    header: "Product",
    fold: "title",
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
    cell: (row) => {
      const { label, tone } = listingStates[row.state];
      return <Badge tone={tone === "good" ? "neutral" : tone}>{label}</Badge>;
    },
  },
  {
    key: "stock",
    header: "Stock",
    align: "end",
    width: "96px",
    cell: (row) => <Stock quantity={row.quantity} />,
  },
  {
    key: "price",
    header: "Price",
    align: "end",
    width: "120px",
    fold: "end",
    cell: (row) => <Price priceMinor={row.priceMinor} currency={row.currency} />,
  },
  {
    key: "changed",
    header: "Last change",
    align: "end",
    width: "120px",
    fold: "hide",
    cell: (row) => <RelativeTime date={row.changedAt} className="whitespace-nowrap text-muted text-xs" />,
  },
];

function Stock({ quantity }: { quantity: number }) {
  return (
    <span className={quantity === 0 ? "text-warn" : undefined}>
      {quantity}
      <span className="@min-[640px]:sr-only"> in stock</span>
    </span>
  );
}
