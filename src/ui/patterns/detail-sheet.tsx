"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { buttonStyle } from "../primitives/button-style";
import { scrimStyle } from "../primitives/overlay-style";
import { useReturnFocus } from "../primitives/use-return-focus";

export interface DetailSheetProps {
  /** Often from the URL: `open={id !== null}`. */
  open: boolean;
  /** Called with false by Esc, the close button and a press beside it; clear the URL then. */
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Badge or dot under the title. */
  status?: ReactNode;
  /** Icon buttons beside the close button. */
  headerActions?: ReactNode;
  /** Scrolls by itself. Loading, empty and error states belong in here. */
  children: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  size?: "md" | "lg" | undefined;
}

const widths = { md: "sm:max-w-md", lg: "sm:max-w-2xl" };

/** One thing's details over the page they were opened from: at the right side, on phones the whole screen. */
export function DetailSheet(props: DetailSheetProps) {
  const { open, onOpenChange, title, description, status, headerActions, children, footer } = props;
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          {...focus}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed inset-y-0 right-0 z-50 flex w-full flex-col border-hairline bg-surface text-text sm:border-l",
            "data-[state=closed]:animate-slide-to-right data-[state=open]:animate-slide-from-right",
            widths[props.size ?? "md"],
          )}
        >
          <header className="flex items-start gap-3 border-hairline border-b px-5 py-4">
            <div className="grid min-w-0 flex-1 gap-0.5 pt-1">
              <Radix.Title
                dir="auto"
                className="line-clamp-3 font-semibold text-base [overflow-wrap:anywhere]"
              >
                {title}
              </Radix.Title>
              {description ? (
                <Radix.Description asChild>
                  <div className="text-muted text-sm">{description}</div>
                </Radix.Description>
              ) : null}
              {status ? <div className="mt-1.5 flex flex-wrap items-center gap-2">{status}</div> : null}
            </div>
            <div className="flex shrink-0 items-center gap-1">
              {headerActions}
              <Radix.Close aria-label="Close" className={buttonStyle({ variant: "ghost", size: "icon-sm" })}>
                <X aria-hidden />
              </Radix.Close>
            </div>
          </header>
          <div
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
            tabIndex={0}
            className="-outline-offset-2 min-h-0 flex-1 overflow-y-auto overscroll-contain p-5"
          >
            {children}
          </div>
          {footer ? (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-hairline border-t px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
