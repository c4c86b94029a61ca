"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { cn } from "../class-names";
import { activeHref } from "./nav";

export interface SectionLink {
  href: string;
  label: string;
}

/** The pages of one area below its header, as underlined links. Scrolls sideways where there is no room. */
export function SectionNav({
  links,
  label,
  className,
}: {
  links: readonly SectionLink[];
  /** "Agent" */
  label: string;
  className?: string | undefined;
}) {
  const items = links.map((link) => ({ ...link, icon: null }));
  const current = activeHref(usePathname(), [{ items }]);
  const list = useRef<HTMLUListElement>(null);
  // On a narrow page the current one may stand out of sight.
  useEffect(() => {
    const link = current && list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    const nav = list.current?.parentElement;
    if (link && nav) nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav
      aria-label={label}
      className={cn(
        "relative min-w-0 overflow-x-auto border-hairline border-b [scrollbar-width:none]",
        className,
      )}
    >
      <ul ref={list} className="flex w-max gap-5">
        {links.map(({ href, label: text }) => (
          <li key={href}>
            <Link
              href={href}
              {...(href === current ? { "aria-current": "page" as const } : {})}
              className={cn(
                "flex h-10 items-center border-b-2 font-medium text-sm -outline-offset-2 pointer-coarse:h-11",
                href === current
                  ? "border-accent text-text"
                  : "border-transparent text-muted hover:text-text",
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
