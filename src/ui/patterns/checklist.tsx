import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";

export interface ChecklistItem {
  id: string;
  title: ReactNode;
  /** What it is for, how far it has come, or what came of it. */
  text?: ReactNode;
  done: boolean;
  /** A button or link; not shown when done. Make the one of the first open item primary. */
  action?: ReactNode;
}

export interface ChecklistProps {
  items: readonly ChecklistItem[];
  /** Names the list: "Setting up". */
  label: string;
  /** Numbers in the marks: the order matters. */
  ordered?: boolean | undefined;
  className?: string | undefined;
}

/** Things to do once, in any order or in theirs; what is done stays, ticked. Put it in a `Card`. */
export function Checklist({ items, label, ordered = false, className }: ChecklistProps) {
  const next = items.find((item) => !item.done);
  return (
    <ol aria-label={label} className={cn("grid grid-cols-[minmax(0,1fr)]", className)}>
      {items.map((item, index) => (
        <li
          key={item.id}
          {...(item === next ? { "aria-current": "step" as const } : {})}
          className="flex flex-wrap items-center gap-x-4 gap-y-3 border-hairline border-b px-5 py-3.5 last:border-b-0"
        >
          <Mark item={item} next={item === next} number={ordered ? index + 1 : undefined} />
          <div className="min-w-0 flex-1 basis-44">
            <p className={cn("font-medium text-sm [overflow-wrap:anywhere]", item.done && "text-muted")}>
              {item.title}
              {item.done ? <span className="sr-only"> (done)</span> : null}
            </p>
            {item.text ? <p className="line-clamp-2 text-muted text-xs">{item.text}</p> : null}
          </div>
          {item.done || !item.action ? null : (
            <div className="max-sm:basis-full max-sm:pl-11">{item.action}</div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Mark({ item, next, number }: { item: ChecklistItem; next: boolean; number: number | undefined }) {
  return (
    <span
      aria-hidden
      className={cn(
        "flex size-7 shrink-0 items-center justify-center rounded-full border font-semibold text-xs",
        item.done && "border-transparent bg-good-soft text-good",
        !item.done && (next ? "border-accent text-accent" : "border-outline border-dashed text-muted"),
      )}
    >
      {item.done ? <Check className="size-4" /> : number}
    </span>
  );
}
