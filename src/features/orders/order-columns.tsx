import type { ApiOutputs } from "@/server/client/outputs";
import type { Column } from "@/ui/patterns/data-table-columns";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Price } from "../products/price";
import { ProductPicture } from "../products/product-picture";
import { OrderStatus } from "./order-status";

export type OrderLine = ApiOutputs["orders"]["list"]["orders"][number];

/** What the list shows of an order; its title opens it. */
export function orderColumns(onOpen: (order: OrderLine) => void): Column<OrderLine>[] {
  return [
    picture,
    {
      key: "items",
      header: "Items",
      fold: "title",
      cell: (order) => (
        <button
          type="button"
          data-row-link
          onClick={() => onOpen(order)}
          className="block w-full rounded-sm text-left -outline-offset-2 after:absolute after:inset-0 hover:after:bg-sunken/40"
        >
          <Items order={order} />
        </button>
      ),
    },
    ...facts,
  ];
}

const picture: Column<OrderLine> = {
  key: "picture",
  header: "Picture",
  hideHeader: true,
  width: "72px",
  fold: "lead",
  cell: ({ items }) => (
    <ProductPicture
      src={items[0]?.picture?.thumbnailUrl ?? items[0]?.picture?.url}
      alt=""
      className="size-11 md:size-10"
    />
  ),
};

const facts: Column<OrderLine>[] = [
  {
    key: "buyer",
    header: "Customer",
    width: "176px",
    // Folded, it stands under the items.
    fold: "hide",
    cell: ({ buyerName }) => <Buyer name={buyerName} />,
  },
  {
    key: "status",
    header: "Status",
    width: "120px",
    cell: ({ status }) => <OrderStatus status={status} />,
  },
  {
    key: "total",
    header: "Total",
    align: "end",
    width: "112px",
    fold: "end",
    cell: ({ totalMinor, currency }) => <Price priceMinor={totalMinor} currency={currency} />,
  },
  {
    key: "ordered",
    header: "Ordered",
    align: "end",
    width: "128px",
    cell: ({ orderedAt }) => (
      <RelativeTime date={orderedAt} className="whitespace-nowrap text-muted text-xs" />
    ),
  },
];

/** The first item by name, and how many more there are. */
function Items({ order }: { order: OrderLine }) {
  const [first, ...rest] = order.items;
  if (!first) return <span className="text-faint">Order {order.externalId}</span>;
  return (
    <>
      <span dir="auto" className="line-clamp-2 text-left font-medium [overflow-wrap:anywhere]">
        {first.quantity > 1 ? `${first.quantity} × ` : ""}
        {first.title}
      </span>
      {rest.length > 0 ? (
        <span className="text-muted text-xs">
          and {rest.length} more {rest.length === 1 ? "item" : "items"}
        </span>
      ) : null}
      <span className="block font-normal text-muted text-xs @min-[640px]:hidden">
        <Buyer name={order.buyerName} />
      </span>
    </>
  );
}

function Buyer({ name }: { name: string | null }) {
  if (!name) return <span className="text-faint">No name</span>;
  return (
    <span dir="auto" className="line-clamp-1 text-left [overflow-wrap:anywhere]">
      {name}
    </span>
  );
}
