"use client";

import type { ComponentProps, MouseEvent } from "react";
import { cn } from "../class-names";
import { type ButtonStyle, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

export interface ButtonProps extends ComponentProps<"button">, ButtonStyle {
  /** Keeps its width and the focus, shows a spinner and ignores clicks, also implicit form submits. */
  loading?: boolean | undefined;
}

/** A button; `type` is "button" unless said otherwise. For navigation use `ButtonLink`. */
export function Button({
  variant,
  size,
  loading = false,
  className,
  children,
  onClick,
  ...props
}: ButtonProps) {
  const guard = (event: MouseEvent<HTMLButtonElement>) =>
    loading ? event.preventDefault() : onClick?.(event);
  return (
    <button
      type="button"
      {...props}
      {...(loading ? { "aria-busy": true, "aria-disabled": true } : {})}
      onClick={guard}
      className={cn(buttonStyle({ variant, size }), className)}
    >
      {loading ? (
        <>
          <Spinner className="absolute" />
          <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
