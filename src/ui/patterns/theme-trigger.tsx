"use client";

import { Moon, Sun } from "lucide-react";
import type { ComponentProps } from "react";
import { IconButton } from "../primitives/icon-button";

/** The button of the theme's menu. The icon follows by CSS, so that server and browser agree. */
export function ThemeTrigger(props: ComponentProps<"button">) {
  return (
    <IconButton aria-haspopup="menu" {...props} label="Theme">
      <Sun aria-hidden className="size-4 dark:hidden" />
      <Moon aria-hidden className="hidden size-4 dark:block" />
    </IconButton>
  );
}
