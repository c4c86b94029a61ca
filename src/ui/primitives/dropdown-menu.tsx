"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { floatStyle } from "./overlay-style";

/** Not modal: the page behind it stays as it is, also for screen readers. A press beside it closes it. */
export function DropdownMenu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />;
}
export const DropdownMenuTrigger = Radix.Trigger;
export const DropdownMenuRadioGroup = Radix.RadioGroup;

const itemStyle = cn(
  "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-sm px-2 text-sm outline-none pointer-coarse:min-h-11",
  "data-[disabled]:opacity-50 data-[highlighted]:bg-sunken [&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted",
);

export function DropdownMenuContent({
  className,
  sideOffset = 6,
  ...props
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={sideOffset}
        collisionPadding={8}
        {...props}
        className={cn(floatStyle, "min-w-48 max-w-80 p-1", className)}
      />
    </Radix.Portal>
  );
}

export interface DropdownMenuItemProps extends ComponentProps<typeof Radix.Item> {
  tone?: "neutral" | "danger" | undefined;
}

/** One action; `asChild` with a Link for navigation. */
export function DropdownMenuItem({ tone, className, ...props }: DropdownMenuItemProps) {
  const danger = "text-bad data-[highlighted]:bg-bad-soft [&_svg]:text-bad";
  return <Radix.Item {...props} className={cn(itemStyle, tone === "danger" && danger, className)} />;
}

export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem {...props} className={cn(itemStyle, "pr-8", className)}>
      {children}
      <Radix.ItemIndicator className="absolute right-2">
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  );
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem {...props} className={cn(itemStyle, "pr-8", className)}>
      {children}
      <Radix.ItemIndicator className="absolute right-2">
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label {...props} className={cn("px-2 py-1.5 text-faint text-xs", className)} />;
}

export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator {...props} className={cn("-mx-1 my-1 h-px bg-hairline", className)} />;
}
