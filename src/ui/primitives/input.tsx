"use client";

import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field-control";

/** One line of text. Works with react-hook-form's `register` as is. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return (
    <input
      {...useFieldControl()}
      {...props}
      className={cn(controlStyle, "h-9 pointer-coarse:h-11", className)}
    />
  );
}
