import type { ComponentProps } from "react";
import { cn } from "../class-names";

/** Names a control; give `htmlFor`. Inside forms prefer `Field`, which wires it. */
export function Label({ className, htmlFor, ...props }: ComponentProps<"label">) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller names the control by htmlFor
  return <label htmlFor={htmlFor} {...props} className={cn("font-medium text-sm text-text", className)} />;
}
