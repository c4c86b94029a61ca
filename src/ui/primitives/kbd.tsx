import type { ComponentProps } from "react";
import { cn } from "../class-names";

/** A key to press. */
export function Kbd({ className, ...props }: ComponentProps<"kbd">) {
  return (
    <kbd
      {...props}
      className={cn(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] border border-hairline bg-surface px-1 font-medium font-sans text-muted text-xs",
        className,
      )}
    />
  );
}
