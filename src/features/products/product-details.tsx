"use client";

import type { ReactNode } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import { Badge } from "@/ui/primitives/badge";
import { Card } from "@/ui/primitives/card";
import { highestPrice } from "./highest-price";
import { Price } from "./price";
import { Stock } from "./stock";

type Product = ApiOutputs["catalogue"]["product"];

/** Price, stock and what else a customer may ask, in one sheet. */
export function ProductDetails({ product }: { product: Product }) {
  const { listing, variants, tags, materials } = product;
  const offered = listing.state === "active" || listing.state === "sold_out";
  return (
    <Card>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-t-lg border-hairline border-b bg-hairline sm:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <Figure label="Price">
          <Price
            priceMinor={listing.priceMinor}
            maxPriceMinor={highestPrice(variants)}
            currency={listing.currency}
          />
        </Figure>
        <Figure label="In stock">
          <Stock quantity={listing.quantity} offered={offered} />
        </Figure>
        <Figure label="Ready to ship in" className="col-span-2 sm:col-span-1">
          {processing(listing.processingDays)}
        </Figure>
      </dl>
      <dl className="grid gap-3 px-5 py-4 text-sm">
        <Line label="Tags">
          <Words words={tags} />
        </Line>
        <Line label="Materials">
          <Words words={materials} />
        </Line>
        <Line label="Personalised">{listing.personalizable ? "Buyers can have it personalised" : "No"}</Line>
        <Line label="Listing number">{listing.externalId}</Line>
      </dl>
    </Card>
  );
}

function Figure({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={`bg-surface px-5 py-4 ${className ?? ""}`}>
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="font-semibold text-lg tabular-nums [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 sm:grid-cols-[112px_minmax(0,1fr)] sm:gap-3">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

function Words({ words }: { words: string[] }) {
  if (words.length === 0) return <span className="text-faint">None</span>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {[...new Set(words)].map((word) => (
        <li key={word} className="max-w-full">
          <Badge dir="auto" className="h-auto min-h-5 whitespace-normal">
            {word}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function processing(days: { min: number; max: number } | null): ReactNode {
  if (!days) return <span className="text-faint">Not said</span>;
  const range = days.min === days.max ? String(days.min) : `${days.min}–${days.max}`;
  return `${range} day${days.max === 1 ? "" : "s"}`;
}
