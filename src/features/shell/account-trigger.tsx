"use client";

import type { ComponentProps } from "react";
import { Avatar } from "@/ui/primitives/avatar";
import { Button } from "@/ui/primitives/button";
import { useSeller } from "./use-seller";

/** The button that names the account. */
export function AccountTrigger(props: ComponentProps<"button">) {
  const name = useSeller()?.name ?? "Account";
  return (
    <Button
      variant="ghost"
      aria-haspopup="menu"
      aria-label={`Account: ${name}`}
      {...props}
      className="max-w-48 px-2"
    >
      <Avatar name={name} size="sm" />
      <span dir="auto" className="hidden min-w-0 truncate lg:block">
        {name}
      </span>
    </Button>
  );
}
