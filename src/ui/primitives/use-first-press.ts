"use client";

import { type KeyboardEvent, useState } from "react";

/**
 * For a button whose menu's code comes when somebody reaches for it. Give `button` to a stand-in for the menu's own
 * button, and draw the menu, opened, once `pressed`.
 */
export function useFirstPress(load: () => Promise<unknown>) {
  const [pressed, setPressed] = useState(false);
  const press = () => setPressed(true);
  const comingSoon = () => void load().catch(() => undefined);
  const button = {
    "aria-haspopup": "menu" as const,
    "aria-expanded": false,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      press();
    },
    onFocus: comingSoon,
    onPointerEnter: comingSoon,
  };
  return { pressed, button };
}
