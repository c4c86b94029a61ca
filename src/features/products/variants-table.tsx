"use client";

import { useState } from "react";
import type { ApiOutputs } from "@/server/client/outputs";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Card, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Table, TableCell, TableHead, TableRow } from "@/ui/primitives/table";
import { Price } from "./price";
import { Stock } from "./stock";

type Variant = ApiOutputs["catalogue"]["product"]["variants"][number];

/** Etsy allows 70; the first ones say what there is to choose. */
const SHOWN_FIRST = 12;

/** Every form the product can be bought in; nothing for a product without choices. */
export function VariantsTable({ variants }: { variants: Variant[] }) {
  const [all, setAll] = useState(false);
  const choices = variants.filter((variant) => variant.properties.length > 0);
  if (choices.length === 0) return null;
  const names = [...new Set(choices.flatMap(({ properties }) => properties.map(({ name }) => name)))];
  const hasSku = choices.some(({ sku }) => sku);
  const folds = choices.length > SHOWN_FIRST + 2;
  const shown = folds && !all ? choices.slice(0, SHOWN_FIRST) : choices;
  return (
    <Card>
      <CardHeader title="Variations" description={summary(choices)} />
      <div className="p-2">
        <Table>
          <caption className="sr-only">Variations with price and stock</caption>
          <thead>
            <tr>
              {names.map((name) => (
                <TableHead key={name}>{name}</TableHead>
              ))}
              <TableHead className="text-right">Price</TableHead>
              <TableHead className="text-right">Stock</TableHead>
              {hasSku ? <TableHead>SKU</TableHead> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((variant) => (
              <VariantRow key={variant.id} variant={variant} names={names} hasSku={hasSku} />
            ))}
          </tbody>
        </Table>
      </div>
      {folds ? (
        <CardFooter>
          <Button size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Show fewer" : `Show all ${choices.length}`}
          </Button>
        </CardFooter>
      ) : null}
    </Card>
  );
}

interface VariantRowProps {
  variant: Variant;
  names: string[];
  hasSku: boolean;
}

function VariantRow({ variant, names, hasSku }: VariantRowProps) {
  const { properties, priceMinor, currency, quantity, enabled, sku } = variant;
  return (
    <TableRow className={enabled ? undefined : "text-muted"}>
      {names.map((name) => (
        <TableCell key={name} dir="auto" className="min-w-24 text-left [overflow-wrap:anywhere]">
          {properties.find((property) => property.name === name)?.value ?? "–"}
        </TableCell>
      ))}
      <TableCell className="text-right tabular-nums">
        <Price priceMinor={priceMinor} currency={currency} />
      </TableCell>
      <TableCell className="whitespace-nowrap text-right tabular-nums">
        {enabled ? <Stock quantity={quantity} /> : <Badge>Not offered</Badge>}
      </TableCell>
      {hasSku ? (
        <TableCell className="whitespace-nowrap font-mono text-muted text-xs leading-5">
          {sku ?? "–"}
        </TableCell>
      ) : null}
    </TableRow>
  );
}

function summary(choices: Variant[]): string {
  const offered = choices.filter(({ enabled }) => enabled);
  const gone = offered.filter(({ quantity }) => quantity <= 0).length;
  return `${offered.length} to choose from${gone > 0 ? `, ${gone} of them with none left` : ""}`;
}
