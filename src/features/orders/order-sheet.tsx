"use client";

import Link from "next/link";
import { DetailSheet } from "@/ui/patterns/detail-sheet";
import { formatAbsolute } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { Price } from "../products/price";
import { ProductPicture } from "../products/product-picture";
import type { OrderLine } from "./order-columns";
import { OrderStatus } from "./order-status";

interface OrderSheetProps {
  order: OrderLine;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** One order whole: what was bought, what it comes to, and where it goes as far as the channel tells. */
export function OrderSheet({ order, open, onOpenChange }: OrderSheetProps) {
  const place = usePlace();
  return (
    <DetailSheet
      open={open}
      onOpenChange={onOpenChange}
      title={`Order ${order.externalId}`}
      description={formatAbsolute(new Date(order.orderedAt), place)}
      status={<OrderStatus status={order.status} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <ul className="grid gap-4">
          {order.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
        <Totals order={order} />
        <Recipient order={order} />
      </div>
    </DetailSheet>
  );
}

function Item({ item }: { item: OrderLine["items"][number] }) {
  const { picture, productId, quantity, properties } = item;
  const details = [...properties.map(({ name, value }) => `${name}: ${value}`), item.sku ?? ""];
  return (
    <li className="flex gap-3">
      <ProductPicture src={picture?.thumbnailUrl ?? picture?.url} alt="" className="size-11" />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="font-medium text-sm [overflow-wrap:anywhere]">
          {quantity > 1 ? `${quantity} × ` : ""}
          {productId ? (
            <Link href={`/products/${productId}`} className="underline-offset-4 hover:underline">
              {item.title}
            </Link>
          ) : (
            item.title
          )}
        </p>
        <p dir="auto" className="text-muted text-xs [overflow-wrap:anywhere]">
          {details.filter(Boolean).join(" · ")}
        </p>
      </div>
      <span className="text-sm tabular-nums">
        <Price priceMinor={item.priceMinor} currency={item.currency} />
      </span>
    </li>
  );
}

function Totals({ order }: { order: OrderLine }) {
  const { currency } = order;
  const lines = [
    { label: "Items", minor: order.itemsMinor, always: true },
    { label: "Discount", minor: -order.discountMinor },
    { label: "Shipping", minor: order.shippingMinor, always: true },
    { label: "Tax", minor: order.taxMinor },
    { label: "Refunded", minor: -order.refundedMinor },
  ].filter(({ minor, always }) => always || minor !== 0);
  return (
    <dl className="grid gap-1.5 border-hairline border-t pt-4 text-sm tabular-nums">
      {lines.map(({ label, minor }) => (
        <div key={label} className="flex justify-between gap-4">
          <dt className="text-muted">{label}</dt>
          <dd>
            <Price priceMinor={minor} currency={currency} />
          </dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 font-semibold">
        <dt>Total</dt>
        <dd>
          <Price priceMinor={order.totalMinor} currency={currency} />
        </dd>
      </div>
    </dl>
  );
}

function Recipient({ order: { buyerName, buyerEmail, address } }: { order: OrderLine }) {
  const town = [address?.city, address?.state, address?.zip].filter(Boolean).join(", ");
  const lines = [buyerName, ...(address?.lines ?? []), town, address?.countryIso, buyerEmail].filter(Boolean);
  return (
    <section className="grid gap-2 border-hairline border-t pt-4 text-sm">
      <h3 className="text-muted text-xs">Customer</h3>
      <div>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address may be equal, and never move
          <p key={index} dir="auto" className="[overflow-wrap:anywhere]">
            {line}
          </p>
        ))}
      </div>
      {address ? null : <p className="text-muted">Etsy does not share the address of this order with us.</p>}
    </section>
  );
}
