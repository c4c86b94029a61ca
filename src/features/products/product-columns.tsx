import type { ApiOutputs } from "@/server/client/outputs";
import type { Column } from "@/ui/patterns/data-table-columns";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { ListingState } from "./listing-badge";
import { Price } from "./price";
import { ProductPicture } from "./product-picture";
import { Stock } from "./stock";

export type ProductLine = ApiOutputs["catalogue"]["browse"]["products"][number];

/** What the list shows of a product; the keys of what can be sorted are the orders that the server knows. */
export const productColumns: Column<ProductLine>[] = [
  {
    key: "picture",
    header: "Picture",
    hideHeader: true,
    width: "72px",
    fold: "lead",
    cell: ({ picture }) => (
      <ProductPicture src={picture?.thumbnailUrl ?? picture?.url} alt="" className="size-11 md:size-10" />
    ),
  },
  {
    key: "title",
    header: "Product",
    fold: "title",
    sortable: true,
    cell: ({ title }) => (
      <span dir="auto" className="line-clamp-2 text-left font-medium [overflow-wrap:anywhere]">
        {title}
      </span>
    ),
  },
  {
    key: "state",
    header: "State",
    width: "108px",
    cell: ({ state }) => <ListingState state={state} />,
  },
  {
    key: "quantity",
    header: "Stock",
    align: "end",
    width: "108px",
    sortable: true,
    cell: ({ quantity, state }) => (
      <Stock quantity={quantity} offered={state === "active" || state === "sold_out"} />
    ),
  },
  {
    key: "price",
    header: "Price",
    align: "end",
    width: "160px",
    fold: "end",
    sortable: true,
    cell: (row) => (
      <Price priceMinor={row.priceMinor} maxPriceMinor={row.maxPriceMinor} currency={row.currency} />
    ),
  },
  {
    key: "changed",
    header: "Last change",
    align: "end",
    width: "128px",
    fold: "hide",
    sortable: true,
    cell: ({ changedAt }) => (
      <RelativeTime date={changedAt} className="whitespace-nowrap text-muted text-xs" />
    ),
  },
];
