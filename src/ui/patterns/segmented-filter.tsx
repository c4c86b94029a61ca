"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "../class-names";
import { usePlace } from "./place";

export interface FilterSegment {
  label: ReactNode;
  /** The same page with another filter in its URL. */
  href: string;
  active: boolean;
  count?: number | undefined;
}

/** Filters as links: shareable, and back works. Scrolls sideways where there is no room. */
export function SegmentedFilter({
  segments,
  label,
  className,
}: {
  segments: FilterSegment[];
  /** "Filter by state" */
  label: string;
  className?: string | undefined;
}) {
  const { locale } = usePlace();
  const number = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  return (
    <nav
      aria-label={label}
      className={cn("-mx-1 min-w-0 overflow-x-auto px-1 py-1 [scrollbar-width:none]", className)}
    >
      <ul className="flex w-max gap-1">
        {segments.map(({ label: text, href, active, count }) => (
          <li key={href}>
            <Link
              href={href}
              scroll={false}
              {...(active ? { "aria-current": "page" as const } : {})}
              className={cn(
                "flex h-8 items-center gap-1.5 rounded-full border px-3 font-medium text-sm pointer-coarse:h-10",
                active
                  ? "border-hairline bg-raised text-text"
                  : "border-transparent text-muted hover:bg-sunken hover:text-text",
              )}
            >
              {text}
              {count === undefined ? null : (
                <span className={active ? "text-muted" : "text-faint"}>{number.format(count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
