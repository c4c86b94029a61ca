"use client";

import { Columns3 } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "../primitives/button";

/** The button of the columns' menu; phones have no columns to choose. */
export function ColumnTrigger(props: ComponentProps<"button">) {
  return (
    <Button aria-haspopup="menu" {...props} className="max-sm:hidden">
      <Columns3 aria-hidden /> Columns
    </Button>
  );
}
