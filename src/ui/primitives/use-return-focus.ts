"use client";

import { useRef } from "react";

/**
 * For the content of dialogs and sheets: gives focus back to whatever had it before. Radix itself only knows its own
 * triggers, and most of ours are opened by state or by the URL.
 */
export function useReturnFocus() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: ({ currentTarget }: Event) => {
      const inside = currentTarget instanceof Node && currentTarget.contains(document.activeElement);
      if (!inside) opener.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    },
  };
}
