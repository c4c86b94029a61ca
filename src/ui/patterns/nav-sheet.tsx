"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Sheet, SheetContent } from "../primitives/sheet";
import { Brand } from "./brand";
import type { NavGroup } from "./nav";
import { NavList } from "./nav-list";

export interface NavSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: NavGroup[];
  homeHref: string;
  aside: ReactNode;
}

/** The main navigation on phones; closes when somewhere else is chosen. */
export function NavSheet({ open, onOpenChange, groups, homeHref, aside }: NavSheetProps) {
  const close = () => onOpenChange(false);
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent side="left" title="Menu" hideTitle className="max-w-72 bg-canvas">
        <Link href={homeHref} onClick={close} className="mb-5 inline-block rounded-sm">
          <Brand />
        </Link>
        <NavList groups={groups} onNavigate={close} />
        {aside ? <div className="pt-5">{aside}</div> : null}
      </SheetContent>
    </Sheet>
  );
}
