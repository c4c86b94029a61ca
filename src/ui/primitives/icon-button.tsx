"use client";

import { Button, type ButtonProps } from "./button";
import { Tooltip, type TooltipProps } from "./tooltip";

export interface IconButtonProps extends Omit<ButtonProps, "aria-label" | "size"> {
  /** Its name for screen readers, shown as tooltip. */
  label: string;
  size?: "icon" | "icon-sm" | undefined;
  side?: TooltipProps["side"];
}

/** A button that is only an icon. */
export function IconButton({ label, side, variant = "ghost", size = "icon", ...props }: IconButtonProps) {
  return (
    <Tooltip content={label} side={side}>
      <Button {...props} variant={variant} size={size} aria-label={label} />
    </Tooltip>
  );
}
