"use client";

import { Tabs as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "../class-names";

/** Views of one thing, kept in the page. When the view belongs in the URL, use `SegmentedFilter`. */
export const Tabs = Radix.Root;

export function TabsList({ className, ...props }: ComponentProps<typeof Radix.List>) {
  return (
    <Radix.List {...props} className={cn("flex gap-5 overflow-x-auto border-hairline border-b", className)} />
  );
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      {...props}
      className={cn(
        "-mb-px flex h-10 shrink-0 items-center gap-2 border-transparent border-b-2 font-medium text-muted text-sm outline-offset-[-2px] hover:text-text",
        "data-[state=active]:border-accent data-[state=active]:text-text disabled:opacity-50 disabled:hover:text-muted",
        className,
      )}
    />
  );
}

export function TabsContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content {...props} className={cn("pt-5", className)} />;
}
