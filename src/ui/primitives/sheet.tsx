"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { buttonStyle } from "./button-style";
import { scrimStyle } from "./overlay-style";
import { useReturnFocus } from "./use-return-focus";

export const Sheet = Radix.Root;
export const SheetTrigger = Radix.Trigger;
export const SheetClose = Radix.Close;

export interface SheetContentProps {
  title: string;
  /** Reads the title to screen readers only. */
  hideTitle?: boolean | undefined;
  side?: "left" | "right" | undefined;
  children: ReactNode;
  footer?: ReactNode;
  className?: string | undefined;
}

const sides = {
  left: "left-0 border-r data-[state=closed]:animate-slide-to-left data-[state=open]:animate-slide-from-left",
  right:
    "right-0 border-l data-[state=closed]:animate-slide-to-right data-[state=open]:animate-slide-from-right",
};

/** A drawer at the side: navigation on phones, a thing's details on larger screens. */
export function SheetContent({
  title,
  hideTitle,
  side = "right",
  children,
  footer,
  className,
}: SheetContentProps) {
  const focus = useReturnFocus();
  return (
    <Radix.Portal>
      <Radix.Overlay className={scrimStyle} />
      <Radix.Content
        {...focus}
        aria-describedby={undefined}
        className={cn(
          "fixed inset-y-0 z-50 flex w-[calc(100vw-48px)] max-w-md flex-col border-hairline bg-surface text-text",
          sides[side],
          className,
        )}
      >
        <Radix.Title className={hideTitle ? "sr-only" : "px-5 pt-5 pr-14 font-semibold text-lg"}>
          {title}
        </Radix.Title>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
        {footer ? (
          <div className="flex justify-end gap-2 border-hairline border-t px-5 py-4">{footer}</div>
        ) : null}
        <Radix.Close
          aria-label="Close"
          className={cn(buttonStyle({ variant: "ghost", size: "icon-sm" }), "absolute top-4 right-3")}
        >
          <X aria-hidden />
        </Radix.Close>
      </Radix.Content>
    </Radix.Portal>
  );
}
