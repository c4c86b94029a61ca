import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "../class-names";

export interface ListRowProps {
  href: string;
  title: ReactNode;
  /** One line; longer text is cut. */
  text?: ReactNode;
  /** At the left: an avatar. */
  lead?: ReactNode;
  /** At the right of the title: a time. */
  meta?: ReactNode;
  /** Under the text: badges. */
  badges?: ReactNode;
  selected?: boolean | undefined;
  unread?: boolean | undefined;
  className?: string | undefined;
}

/** One thing in a list that opens beside it. Put it in a `ul` as `<li><ListRow/></li>`. */
export function ListRow({
  href,
  title,
  text,
  lead,
  meta,
  badges,
  selected,
  unread,
  className,
}: ListRowProps) {
  return (
    <Link
      href={href}
      {...(selected ? { "aria-current": "true" as const } : {})}
      className={cn(
        "relative flex gap-3 border-hairline border-b px-4 py-3 -outline-offset-2",
        selected
          ? "bg-raised before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent"
          : "hover:bg-sunken/50",
        className,
      )}
    >
      {lead}
      <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-0.5">
        <span className="flex items-baseline justify-between gap-2">
          <span
            dir="auto"
            className={cn("min-w-0 truncate text-sm", unread ? "font-semibold" : "font-medium")}
          >
            {title}
            {unread ? <span className="sr-only"> (unread)</span> : null}
          </span>
          {meta ? <span className="shrink-0 text-faint text-xs">{meta}</span> : null}
        </span>
        {text ? (
          <span dir="auto" className={cn("min-w-0 truncate text-sm", unread ? "text-text" : "text-muted")}>
            {text}
          </span>
        ) : null}
        {badges ? <span className="mt-1 flex flex-wrap gap-1.5">{badges}</span> : null}
      </span>
    </Link>
  );
}
