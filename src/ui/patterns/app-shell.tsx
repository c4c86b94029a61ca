"use client";

import { Menu, PanelLeft } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { cn } from "../class-names";
import { IconButton } from "../primitives/icon-button";
import { Sheet, SheetContent, SheetTrigger } from "../primitives/sheet";
import { Brand } from "./brand";
import type { NavGroup } from "./nav";
import { NavList } from "./nav-list";
import { sidebarCookieText } from "./sidebar-cookie";

export interface AppShellProps {
  groups: NavGroup[];
  homeHref?: string | undefined;
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

function TopBar({ groups, homeHref, status, account, aside }: AppShellProps & { homeHref: string }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-hairline border-b px-3 md:px-8">
      <div className="flex items-center gap-1 md:hidden">
        <Sheet open={open} onOpenChange={setOpen}>
          <SheetTrigger asChild>
            <IconButton label="Menu">
              <Menu aria-hidden />
            </IconButton>
          </SheetTrigger>
          <SheetContent side="left" title="Menu" hideTitle className="max-w-72 bg-canvas">
            <Link href={homeHref} onClick={close} className="mb-5 inline-block rounded-sm">
              <Brand />
            </Link>
            <NavList groups={groups} onNavigate={close} />
            {aside ? <div className="pt-5">{aside}</div> : null}
          </SheetContent>
        </Sheet>
        <Link href={homeHref} className="flex rounded-sm">
          <Brand markOnly />
        </Link>
      </div>
      <div className="ml-auto flex min-w-0 items-center gap-2">
        {status}
        {account}
      </div>
    </header>
  );
}
