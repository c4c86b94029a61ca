"use client";

import { Switch as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { useFieldControl } from "./field-control";

/** On or off, at once. For something that waits for "Save" use a checkbox. */
export function Switch({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      {...useFieldControl()}
      {...props}
      className={cn(
        "relative inline-flex h-6 w-10 shrink-0 items-center rounded-full border border-outline bg-sunken transition-colors before:absolute before:-inset-2",
        "disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent",
        className,
      )}
    >
      <Radix.Thumb className="block size-4 translate-x-[3px] rounded-full bg-outline transition-transform data-[state=checked]:translate-x-[19px] data-[state=checked]:bg-accent-ink" />
    </Radix.Root>
  );
}
