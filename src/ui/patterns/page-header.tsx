import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "../class-names";

export interface Breadcrumb {
  label: string;
  href: string;
}

export interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** At most one of them primary. */
  actions?: ReactNode;
  /** The way down to here, without this page itself. */
  breadcrumbs?: Breadcrumb[] | undefined;
  /** Badge or dot beside the title. */
  status?: ReactNode;
  className?: string | undefined;
}

/** The page's name (its `h1`) and what one can do here. */
export function PageHeader({ title, description, actions, breadcrumbs, status, className }: PageHeaderProps) {
  return (
    <header className={cn("grid gap-2", className)}>
      {breadcrumbs?.length ? (
        <nav aria-label="Breadcrumb">
          <ol className="flex flex-wrap items-center gap-1 text-muted text-xs">
            {breadcrumbs.map((crumb) => (
              <li key={crumb.href} className="flex items-center gap-1">
                <Link href={crumb.href} className="rounded-sm py-1 hover:text-text">
                  {crumb.label}
                </Link>
                <ChevronRight aria-hidden className="size-3 text-faint" />
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-semibold text-lg [overflow-wrap:anywhere] md:text-xl">{title}</h1>
            {status}
          </div>
          {description ? <p className="mt-1 max-w-prose text-muted text-sm">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
