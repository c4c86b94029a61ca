"use client";

import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { placeBeside, type Side } from "./place-beside";

export interface TooltipProps {
  content: ReactNode;
  side?: Side | undefined;
  /** One focusable element. */
  children: ReactNode;
}

const DELAY_MS = 300;
/** The pointer may cross the gap to the bubble; and beside an open one the next opens at once. */
const LINGER_MS = 120;
let closedAt = 0;

/**
 * A few words on hover and focus, for eyes: what they say must also be the element's name, and said where touch finds
 * it. Our own, since positioning libraries weigh more than all other things a page needs at first.
 */
export function Tooltip({ content, side = "top", children }: TooltipProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (next: boolean, delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), delayMs);
  };
  const close = () => {
    clearTimeout(timer.current);
    if (open) closedAt = performance.now();
    setOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const onPointerEnter = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    later(true, performance.now() - closedAt < DELAY_MS ? 0 : DELAY_MS);
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target.matches(":focus-visible")) later(true, 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the control inside of it
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={onPointerEnter}
      onPointerLeave={() => later(false, LINGER_MS)}
      onPointerDown={close}
      onFocus={onFocus}
      onBlur={close}
    >
      {children}
      {open ? (
        <Bubble anchor={anchor.current?.firstElementChild} side={side} onClose={close}>
          {content}
        </Bubble>
      ) : null}
    </span>
  );
}

interface BubbleProps {
  anchor: Element | null | undefined;
  side: Side;
  onClose: () => void;
  children: ReactNode;
}

function Bubble({ anchor, side, onClose, children }: BubbleProps) {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close.current();
    const onScroll = () => close.current();
    document.addEventListener("keydown", onKey, { capture: true });
    document.addEventListener("scroll", onScroll, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKey, { capture: true });
      document.removeEventListener("scroll", onScroll, { capture: true });
    };
  }, []);
  const place = (bubble: HTMLDivElement | null) => {
    if (!bubble || !anchor) return;
    const view = { width: innerWidth, height: innerHeight };
    const { left, top } = placeBeside(
      anchor.getBoundingClientRect(),
      bubble.getBoundingClientRect(),
      view,
      side,
    );
    bubble.style.translate = `${left}px ${top}px`;
  };
  return createPortal(
    <div
      ref={place}
      aria-hidden
      className="fixed top-0 left-0 z-50 flex w-max max-w-72 animate-fade-in items-center gap-2 rounded-sm bg-text px-2 py-1 text-canvas text-xs"
    >
      {children}
    </div>,
    document.body,
  );
}
