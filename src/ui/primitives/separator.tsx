import { cn } from "../class-names";

export interface SeparatorProps {
  orientation?: "horizontal" | "vertical" | undefined;
  className?: string | undefined;
}

/** A hairline between things that belong apart; decorative. */
export function Separator({ orientation = "horizontal", className }: SeparatorProps) {
  const shape = orientation === "horizontal" ? "h-px w-full" : "h-full w-px";
  return <span aria-hidden className={cn("block shrink-0 bg-hairline", shape, className)} />;
}
