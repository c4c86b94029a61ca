"use client";

import { ImageOff } from "lucide-react";
import { useState } from "react";
import { cn } from "@/ui/class-names";

export interface ProductPictureProps {
  src: string | null | undefined;
  /** Empty where the title stands beside it. */
  alt: string;
  /** Loads at once: the large picture on top of a page. */
  eager?: boolean | undefined;
  /** Nothing of it is cut off to fill the frame. */
  whole?: boolean | undefined;
  /** Its size, so that nothing moves when it comes. */
  className?: string | undefined;
}

/** A picture from the channel, or a quiet square where there is none or it doesn't load. */
export function ProductPicture({ src, alt, eager = false, whole = false, className }: ProductPictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const frame = cn("block shrink-0 overflow-hidden rounded-sm border border-hairline bg-sunken", className);
  if (!src || broken === src) {
    return (
      <span
        className={cn(frame, "flex items-center justify-center text-faint")}
        {...(alt ? { role: "img", "aria-label": `${alt} (no picture)` } : { "aria-hidden": true })}
      >
        <ImageOff aria-hidden strokeWidth={1.5} className="size-1/3 max-w-8" />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the channel serves sized pictures; ours would only copy them
    <img
      // Another picture, another element: the old one must not stand there until the new one has come.
      key={src}
      src={src}
      alt={alt}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken(src)}
      // An error before hydration fires no event here.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0) setBroken(src);
      }}
      className={cn(frame, whole ? "object-contain" : "object-cover")}
    />
  );
}
