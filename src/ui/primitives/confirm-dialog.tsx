"use client";

import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cn } from "../class-names";
import { Button } from "./button";
import { floatStyle, scrimStyle } from "./overlay-style";
import { useReturnFocus } from "./use-return-focus";

export interface ConfirmDialogProps {
  /** Names the thing: "Disconnect Willow & Wren from Etsy?" */
  title: string;
  /** What happens, what stays, whether it can be undone. */
  description: ReactNode;
  /** A verb with its object, "Disconnect shop"; never "OK". */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  tone?: "danger" | "primary" | undefined;
  /** Awaited: the dialog stays open with a spinner, closes on success, stays open when it rejects. */
  onConfirm: () => unknown;
  /** The button that opens it; leave out when `open` is controlled. */
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A last question before something that undo can't take back. Focus starts on "Cancel". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, confirmLabel, cancelLabel = "Cancel", tone = "danger", trigger } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const focus = useReturnFocus();
  const open = props.open ?? ownOpen;
  const setOpen = (next: boolean) => {
    if (busy) return;
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await props.onConfirm();
      setOwnOpen(false);
      props.onOpenChange?.(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          {...focus}
          className={cn(
            floatStyle,
            "fixed top-1/2 left-1/2 w-[calc(100vw-32px)] max-w-md -translate-x-1/2 -translate-y-1/2 p-6",
          )}
        >
          <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-2 text-muted text-sm">{description}</div>
          </Radix.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Radix.Cancel>
            <Button variant={tone} loading={busy} onClick={() => void confirm().catch(() => undefined)}>
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
