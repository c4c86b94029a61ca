import type { ApiOutputs } from "@/server/client/outputs";
import { Badge } from "@/ui/primitives/badge";
import { Card, CardHeader } from "@/ui/primitives/card";
import { Table, TableCell, TableHead, TableRow } from "@/ui/primitives/table";
import { Price } from "./price";

type Variant = ApiOutputs["catalogue"]["product"]["variants"][number];

/** Every form the product can be bought in; nothing for a product without choices. */
export function VariantsTable({ variants }: { variants: Variant[] }) {
  const choices = variants.filter((variant) => variant.properties.length > 0);
  if (choices.length === 0) return null;
  const names = [
    ...new Set(choices.flatMap((variant) => variant.properties.map((property) => property.name))),
  ];
  return (
    <Card>
      <CardHeader title="Variations" description={`${choices.length} to choose from`} />
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
              <TableHead>SKU</TableHead>
            </tr>
          </thead>
          <tbody>
            {choices.map((variant) => (
              <TableRow key={variant.id} className={variant.enabled ? undefined : "text-faint"}>
                {names.map((name) => (
                  <TableCell key={name}>
                    {variant.properties.find((property) => property.name === name)?.value ?? "–"}
                  </TableCell>
                ))}
                <TableCell className="text-right">
                  <Price priceMinor={variant.priceMinor} currency={variant.currency} />
                </TableCell>
                <TableCell className="text-right">
                  {variant.enabled ? (
                    <span className={variant.quantity === 0 ? "text-warn" : undefined}>
                      {variant.quantity}
                    </span>
                  ) : (
                    <Badge>Not offered</Badge>
                  )}
                </TableCell>
                <TableCell className="whitespace-nowrap font-mono text-muted text-xs">
                  {variant.sku ?? "–"}
                </TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}
