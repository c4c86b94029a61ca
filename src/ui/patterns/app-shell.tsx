"use client";

import { Menu, PanelLeft } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { cn } from "../class-names";
import { IconButton } from "../primitives/icon-button";
import { Brand } from "./brand";
import type { NavGroup } from "./nav";
import { NavList } from "./nav-list";
import { sidebarCookieText } from "./sidebar-cookie";

// Only phones have the button for it.
const NavSheet = dynamic(() => import("./nav-sheet").then((module) => module.NavSheet));

export interface AppShellProps {
  groups: NavGroup[];
  homeHref?: string | undefined;
  /** Where one is; in the top bar on phones, where the navigation is folded away. */
  title?: string | undefined;
  /** Account menu; in the top bar at the right. */
  account?: ReactNode;
  /** Connection or agent state; in the top bar, left of the account. */
  status?: ReactNode;
  /** A line over everything: offline, quota reached, sandbox. */
  banner?: ReactNode;
  /** Under the navigation: the onboarding checklist. Not shown when collapsed. */
  aside?: ReactNode;
  /** From the cookie, see `isSidebarCollapsed`. */
  defaultCollapsed?: boolean | undefined;
  /** `page` is a padded, scrolling column; `full` gives the page the whole height (three panes). */
  layout?: "page" | "full" | undefined;
  children: ReactNode;
}

/** The frame of every signed-in page: navigation, top bar, content. */
export function AppShell(props: AppShellProps) {
  const { homeHref = "/dashboard", banner, layout = "page", children } = props;
  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        Skip to content
      </a>
      {banner}
      <div className="flex min-h-0 flex-1">
        <SideBar {...props} homeHref={homeHref} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar {...props} homeHref={homeHref} />
          <main
            id="content"
            tabIndex={-1}
            className={cn("min-h-0 flex-1 outline-none", layout === "page" && "overflow-y-auto")}
          >
            {layout === "page" ? (
              <div className="mx-auto w-full max-w-6xl px-4 py-6 md:px-8 md:py-8">{children}</div>
            ) : (
              children
            )}
          </main>
        </div>
      </div>
    </div>
  );
}

function SideBar({
  groups,
  homeHref,
  aside,
  defaultCollapsed = false,
}: AppShellProps & { homeHref: string }) {
  const [collapsed, setCollapsed] = useState(defaultCollapsed);
  const toggle = () => {
    setCollapsed(!collapsed);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = sidebarCookieText(!collapsed);
  };
  return (
    <aside
      className={cn(
        "hidden shrink-0 flex-col border-hairline border-r md:flex",
        collapsed ? "w-[60px]" : "w-[232px]",
      )}
    >
      <div className={cn("flex h-14 shrink-0 items-center", collapsed ? "justify-center" : "px-4")}>
        <Link href={homeHref} className="flex rounded-sm">
          <Brand markOnly={collapsed} />
        </Link>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
        <NavList groups={groups} collapsed={collapsed} />
      </div>
      {aside && !collapsed ? <div className="px-3 pb-2">{aside}</div> : null}
      <div className="px-3 py-2">
        <IconButton
          label={collapsed ? "Expand sidebar" : "Collapse sidebar"}
          aria-expanded={!collapsed}
          side="right"
          onClick={toggle}
        >
          <PanelLeft aria-hidden />
        </IconButton>
      </div>
    </aside>
  );
}

function TopBar({ groups, homeHref, title, status, account, aside }: AppShellProps & { homeHref: string }) {
  const [menu, setMenu] = useState<"unopened" | "open" | "closed">("unopened");
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-hairline border-b px-3 md:px-8">
      <div className="flex items-center gap-1 md:hidden">
        <IconButton
          label="Menu"
          aria-haspopup="dialog"
          aria-expanded={menu === "open"}
          onClick={() => setMenu("open")}
        >
          <Menu aria-hidden />
        </IconButton>
        {menu === "unopened" ? null : (
          <NavSheet
            open={menu === "open"}
            onOpenChange={(open) => setMenu(open ? "open" : "closed")}
            groups={groups}
            homeHref={homeHref}
            aside={aside}
          />
        )}
        <Link href={homeHref} className="flex rounded-sm">
          <Brand markOnly />
        </Link>
      </div>
      {title ? (
        // The page's own heading says it to screen readers.
        <span aria-hidden className="min-w-0 truncate font-medium text-sm md:hidden">
          {title}
        </span>
      ) : null}
      <div className="ml-auto flex min-w-0 items-center gap-2">
        {status}
        {account}
      </div>
    </header>
  );
}
