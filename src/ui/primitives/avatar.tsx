"use client";

import { Avatar as Radix } from "radix-ui";
import { cn } from "../class-names";
import { initials } from "./initials";

export interface AvatarProps {
  name: string;
  src?: string | null | undefined;
  size?: "sm" | "md" | "lg" | undefined;
  className?: string | undefined;
}

const sizes = { sm: "size-6 text-[10px]", md: "size-8 text-xs", lg: "size-10 text-sm" };

/** A face, or initials until there is one. Decorative: the name belongs in the text beside it. */
export function Avatar({ name, src, size = "md", className }: AvatarProps) {
  return (
    <Radix.Root
      aria-hidden
      className={cn(
        "inline-flex shrink-0 select-none items-center justify-center overflow-hidden rounded-full bg-sunken font-semibold text-muted",
        sizes[size],
        className,
      )}
    >
      {src ? <Radix.Image src={src} alt="" className="size-full object-cover" /> : null}
      {/* Drawn by CSS: as text, the initials would become part of the name of the button or link around them. */}
      <Radix.Fallback data-initials={initials(name)} className="before:content-[attr(data-initials)]" />
    </Radix.Root>
  );
}
