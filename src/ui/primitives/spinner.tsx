import { LoaderCircle } from "lucide-react";
import { cn } from "../class-names";

/** Something is under way. With `label` it is announced; without, the text beside it has to say so. */
export function Spinner({
  label,
  className,
}: {
  label?: string | undefined;
  className?: string | undefined;
}) {
  return (
    <span {...(label ? { role: "status" } : {})} className={cn("inline-flex", className)}>
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}
