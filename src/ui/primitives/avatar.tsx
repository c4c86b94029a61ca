"use client";

import { useState } from "react";
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
  const [broken, setBroken] = useState<string | null>(null);
  const face = src && src !== broken ? src : null;
  return (
    <span
      aria-hidden
      className={cn(
        "relative inline-flex shrink-0 select-none items-center justify-center overflow-hidden rounded-full bg-sunken font-semibold text-muted",
        sizes[size],
        className,
      )}
    >
      {/* Drawn by CSS: as text, the initials would become part of the name of the button or link around them. */}
      <span data-initials={initials(name)} className="before:content-[attr(data-initials)]" />
      {face ? (
        // biome-ignore lint/performance/noImgElement: faces come in the size they are shown in
        <img
          // It may have failed before this page was awake.
          ref={(image) => {
            if (image?.complete && image.naturalWidth === 0) setBroken(face);
          }}
          src={face}
          alt=""
          onError={() => setBroken(face)}
          className="absolute inset-0 size-full bg-sunken object-cover text-transparent"
        />
      ) : null}
    </span>
  );
}
