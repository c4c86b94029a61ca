import { cn } from "../class-names";

/** The mark: a market stall that is a speech bubble under its awning. One colour, on a 32 px grid, as in public/favicon.svg. */
export function BrandMark({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="currentColor"
      aria-hidden="true"
      className={cn("size-7 shrink-0 text-accent", className)}
    >
      <path d="M7 2.5h18a3 3 0 0 1 2.83 2l2.17 5.2a4.667 4.667 0 0 1-9.333 0 4.667 4.667 0 0 1-9.334 0 4.667 4.667 0 0 1-9.333 0L4.17 4.5A3 3 0 0 1 7 2.5Z" />
      <path d="M5 16.36a6.87 6.87 0 0 0 6.333-1.6 6.87 6.87 0 0 0 9.334 0A6.87 6.87 0 0 0 27 16.36V22a4 4 0 0 1-4 4h-6.8l-5.1 3.7a.9.9 0 0 1-1.43-.73V26H9a4 4 0 0 1-4-4Z" />
    </svg>
  );
}

/** Mark and name. The name is text, so that it is read, found and scaled. */
export function Brand({
  markOnly = false,
  className,
}: {
  markOnly?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <span className={cn("inline-flex items-center gap-2", className)}>
      <BrandMark />
      <span className={markOnly ? "sr-only" : "font-semibold text-base text-text tracking-tight"}>
        Stallhand
      </span>
    </span>
  );
}
