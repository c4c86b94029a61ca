"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { buttonStyle } from "./button-style";
import { floatStyle, scrimStyle } from "./overlay-style";
import { useReturnFocus } from "./use-return-focus";

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

export interface DialogContentProps {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  className?: string | undefined;
}

/** A task that needs the whole attention for a moment. Focus is trapped and given back. */
export function DialogContent({ title, description, children, footer, className }: DialogContentProps) {
  const focus = useReturnFocus();
  return (
    <Radix.Portal>
      <Radix.Overlay className={scrimStyle} />
      <Radix.Content
        {...focus}
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn(
          floatStyle,
          "fixed top-1/2 left-1/2 flex max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] max-w-lg -translate-x-1/2 -translate-y-1/2 flex-col",
          className,
        )}
      >
        <div className="px-6 pt-5 pr-14">
          <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="mt-1 text-muted text-sm">{description}</Radix.Description>
          ) : null}
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-6 py-4">{children}</div>
        {footer ? (
          <div className="flex flex-wrap justify-end gap-2 border-hairline border-t px-6 py-4">{footer}</div>
        ) : null}
        <Radix.Close
          aria-label="Close"
          className={cn(buttonStyle({ variant: "ghost", size: "icon-sm" }), "absolute top-4 right-4")}
        >
          <X aria-hidden />
        </Radix.Close>
      </Radix.Content>
    </Radix.Portal>
  );
}
