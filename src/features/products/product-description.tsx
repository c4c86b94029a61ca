"use client";

import { useState } from "react";
import { cn } from "@/ui/class-names";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardHeader } from "@/ui/primitives/card";
import { isLongText } from "./long-text";

/** The shop's own words, as text: what looks like HTML is shown as it was written. */
export function ProductDescription({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const long = isLongText(text);
  return (
    <Card>
      <CardHeader title="Description" />
      <CardBody className="grid justify-items-start gap-3">
        {text.trim() === "" ? (
          <p className="text-muted text-sm">There is none.</p>
        ) : (
          <p
            className={cn(
              // Each paragraph in its own direction.
              "max-w-prose whitespace-pre-wrap text-sm leading-relaxed [overflow-wrap:anywhere] [unicode-bidi:plaintext]",
              long && !whole && "line-clamp-12",
            )}
          >
            {text.trim()}
          </p>
        )}
        {long ? (
          <Button size="sm" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? "Show less" : "Show all"}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
}
