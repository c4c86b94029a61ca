"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field-control";

/** The browser's own select with our frame: the best picker on phones and for keyboards. Children are `<option>`s. */
export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <span className={cn("relative block", className)}>
      <select
        {...useFieldControl()}
        {...props}
        className={cn(controlStyle, "h-9 appearance-none pr-9 pointer-coarse:h-11")}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
