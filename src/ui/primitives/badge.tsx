import type { ComponentProps } from "react";
import { cn } from "../class-names";
import { type Tone, toneSoft, toneText } from "../tone";

/** A word about a thing's state. Colour only when the state matters; the word has to do without it. */
export function Badge({
  tone = "neutral",
  className,
  ...props
}: ComponentProps<"span"> & { tone?: Tone | undefined }) {
  return (
    <span
      {...props}
      className={cn(
        "inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap align-middle rounded-full px-2 font-medium text-xs [&_svg]:size-3",
        toneSoft[tone],
        toneText[tone],
        className,
      )}
    />
  );
}
