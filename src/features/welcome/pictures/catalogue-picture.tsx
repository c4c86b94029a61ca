import { BadgeCheck } from "lucide-react";
import { StatusDot } from "@/ui/patterns/status-dot";

const goods = [
  { picture: "bowl", title: "Oat Breakfast Bowl", price: "$34.00", stock: "14" },
  { picture: "mug", title: "Hug Mug", price: "$28.00", stock: "23" },
  { picture: "napkins", title: "Linen Napkins", price: "$38.00", stock: "25" },
  { picture: "jar-candle", title: "Fig & Cedar Candle", price: "$36.00", stock: "16" },
];

/** Listings on their way in. */
export function CataloguePicture() {
  return (
    <div className="grid rounded-t-lg border border-hairline border-b-0 bg-surface">
      <div className="flex items-center justify-between gap-3 px-3.5 py-2.5">
        <StatusDot tone="good" label="Linden & Loam" className="font-medium" />
        <span className="text-muted text-xs">18 of 24</span>
      </div>
      <div className="mx-3.5 h-1 overflow-hidden rounded-full bg-sunken">
        <div className="h-full w-3/4 rounded-full bg-accent" />
      </div>
      <ul className="grid pt-1.5">
        {goods.map(({ picture, title, price, stock }) => (
          <li
            key={title}
            className="flex items-center gap-2.5 border-hairline border-b px-3.5 py-2 last:border-b-0"
          >
            {/* biome-ignore lint/performance/noImgElement: a drawing of a few hundred bytes */}
            <img
              src={`/sample/${picture}.svg`}
              alt=""
              width={28}
              height={28}
              loading="lazy"
              className="size-7 rounded-sm border border-hairline"
            />
            <span className="min-w-0 flex-1 truncate text-sm">{title}</span>
            <span className="text-muted text-xs tabular-nums">{price}</span>
            <span className="inline-flex w-9 items-center justify-end gap-1 text-faint text-xs tabular-nums">
              {stock} <BadgeCheck className="size-3 text-good" />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
