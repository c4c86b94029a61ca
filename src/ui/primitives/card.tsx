import type { ComponentProps, ReactNode } from "react";
import { cn } from "../class-names";

/** A sheet of paper on the canvas. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section {...props} className={cn("rounded-lg border border-hairline bg-surface", className)} />;
}

export interface CardHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** Heading level; 2 unless the card sits under another heading. */
  level?: 2 | 3 | undefined;
  className?: string | undefined;
}

/** What the card is about, and what can be done with it. */
export function CardHeader({ title, description, actions, level = 2, className }: CardHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <header className={cn("flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4", className)}>
      <div className="min-w-0 flex-1 basis-56">
        <Heading className="font-semibold text-base [overflow-wrap:anywhere]">{title}</Heading>
        {description ? (
          <p className="mt-0.5 max-w-prose text-muted text-sm [overflow-wrap:anywhere]">{description}</p>
        ) : null}
      </div>
      {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
    </header>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("px-5 py-4", className)} />;
}

/** Closing line: a link on, or the buttons of a form. */
export function CardFooter({ className, ...props }: ComponentProps<"footer">) {
  return (
    <footer
      {...props}
      className={cn("flex flex-wrap items-center gap-2 border-hairline border-t px-5 py-3", className)}
    />
  );
}
