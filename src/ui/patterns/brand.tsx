import { cn } from "../class-names";

/** The mark: a market stall's awning; what stands under it is a speech bubble. Drawn on a 32 px grid, as in public/favicon.svg. */
export function BrandMark({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="currentColor"
      aria-hidden="true"
      className={cn("size-7 shrink-0 text-accent", className)}
    >
      <path
        d="M5 12h22v10.5a4 4 0 0 1-4 4h-6.5l-5.2 3.7a.9.9 0 0 1-1.4-.7v-3H9a4 4 0 0 1-4-4Z"
        opacity=".38"
      />
      <path d="M7.4 3h17.2a2.6 2.6 0 0 1 2.4 1.6l3 7.6a4.67 4.67 0 0 1-9.33.3 4.67 4.67 0 0 1-9.34 0A4.67 4.67 0 0 1 2 12.2l3-7.6A2.6 2.6 0 0 1 7.4 3Z" />
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
