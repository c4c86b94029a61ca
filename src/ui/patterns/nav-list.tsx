"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "../class-names";
import { Tooltip } from "../primitives/tooltip";
import { activeHref, type NavGroup, type NavItem } from "./nav";

interface NavListProps {
  groups: NavGroup[];
  /** Icons only; labels as tooltips. */
  collapsed?: boolean | undefined;
  onNavigate?: (() => void) | undefined;
}

/** The groups of the main navigation, in the sidebar and in the phone's sheet. */
export function NavList({ groups, collapsed = false, onNavigate }: NavListProps) {
  const current = activeHref(usePathname(), groups);
  return (
    <nav aria-label="Main" className="grid gap-5">
      {groups.map((group) => (
        <div key={group.label ?? "main"}>
          {group.label ? (
            <p className={cn("px-2 pb-1.5 font-medium text-faint text-xs", collapsed && "sr-only")}>
              {group.label}
            </p>
          ) : null}
          <ul className="grid gap-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink
                  item={item}
                  current={item.href === current}
                  collapsed={collapsed}
                  onNavigate={onNavigate}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface NavLinkProps {
  item: NavItem;
  current: boolean;
  collapsed: boolean;
  onNavigate: (() => void) | undefined;
}

function NavLink({ item, current, collapsed, onNavigate }: NavLinkProps) {
  const link = (
    <Link
      href={item.href}
      {...(current ? { "aria-current": "page" as const } : {})}
      {...(onNavigate ? { onClick: onNavigate } : {})}
      className={cn(
        "relative flex h-9 items-center gap-3 rounded-md px-2.5 font-medium text-sm pointer-coarse:h-11",
        "[&_svg]:size-[18px] [&_svg]:shrink-0 [&_svg]:stroke-[1.75]",
        current ? "bg-sunken text-text" : "text-muted hover:bg-sunken/60 hover:text-text",
      )}
    >
      <span aria-hidden className={current ? "text-accent" : undefined}>
        {item.icon}
      </span>
      <span className={cn("min-w-0 truncate", collapsed && "sr-only")}>{item.label}</span>
      {item.count ? <NavCount item={item} collapsed={collapsed} /> : null}
    </Link>
  );
  return collapsed ? (
    <Tooltip content={item.label} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}

function NavCount({ item, collapsed }: { item: NavItem; collapsed: boolean }) {
  return (
    <span
      className={
        collapsed
          ? "absolute top-1 right-1 size-2 rounded-full bg-accent"
          : "ml-auto rounded-full bg-accent px-1.5 font-semibold text-accent-ink text-xs"
      }
    >
      <span className={collapsed ? "sr-only" : undefined}>{(item.count ?? 0) > 99 ? "99+" : item.count}</span>
      {item.countLabel ? <span className="sr-only"> {item.countLabel}</span> : null}
    </span>
  );
}
