import type { ReactNode } from "react";

/** The day that messages were written on, between hairlines; their section names it to screen readers. */
export function DayLine({ children }: { children: ReactNode }) {
  return (
    <p
      aria-hidden
      className="flex items-center gap-3 text-faint text-xs before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline"
    >
      {children}
    </p>
  );
}
