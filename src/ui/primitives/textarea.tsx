"use client";

import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field-control";

/** Several lines; grows with its content up to `max-h-96` unless told otherwise. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useFieldControl()}
      {...props}
      className={cn(controlStyle, "field-sizing-content max-h-96 min-h-20 resize-y py-2", className)}
    />
  );
}
