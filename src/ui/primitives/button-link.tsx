import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { type ButtonStyle, buttonStyle } from "./button-style";

/** A link that looks like a button; safe in server components. */
export function ButtonLink({
  variant,
  size,
  className,
  ...props
}: ComponentProps<typeof Link> & ButtonStyle) {
  return <Link {...props} className={cn(buttonStyle({ variant, size }), className)} />;
}
