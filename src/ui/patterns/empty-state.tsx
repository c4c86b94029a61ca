import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";

export interface EmptyStateProps {
  /** `no-data`: nothing exists yet, say what will appear here. `no-results`: the filter hides everything. */
  kind: "no-data" | "no-results";
  title: string;
  description?: ReactNode;
  /** One action: begin, or clear the filter. */
  action?: ReactNode;
  /** For `no-data`; the icon of what will be here. */
  icon?: ReactNode;
  className?: string | undefined;
}

/** Nothing here, why, and the one thing to do about it. */
export function EmptyState({ kind, title, description, action, icon, className }: EmptyStateProps) {
  const picture = kind === "no-results" ? <SearchX /> : icon;
  return (
    <div
      data-kind={kind}
      className={cn(
        "mx-auto grid max-w-md justify-items-center gap-1 px-6 py-12 text-center md:py-16",
        className,
      )}
    >
      {picture ? (
        <span aria-hidden className="mb-3 text-faint [&_svg]:size-7 [&_svg]:stroke-[1.5]">
          {picture}
        </span>
      ) : null}
      <p className="font-semibold text-base text-balance">{title}</p>
      {description ? <p className="text-balance text-muted text-sm">{description}</p> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
