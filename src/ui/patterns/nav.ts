import type { ReactNode } from "react";

export interface NavItem {
  href: string;
  label: string;
  /** An element (`<Store />`), so that a server component can pass it. */
  icon: ReactNode;
  /** A count of what waits there; 0 shows nothing. */
  count?: number | undefined;
  /** What the count means, for screen readers: "need you". */
  countLabel?: string | undefined;
}

export interface NavGroup {
  /** Left out for the first group. */
  label?: string | undefined;
  items: NavItem[];
}

/** The href of the item the path belongs to: the longest that is the path or a folder above it. */
export function activeHref(path: string, groups: NavGroup[]): string | undefined {
  return groups
    .flatMap((group) => group.items.map((item) => item.href))
    .filter((href) => path === href || path.startsWith(href.endsWith("/") ? href : `${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
