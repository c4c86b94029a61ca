import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../class-names";

export interface FormErrorProps {
  /** What went wrong with the whole form, and what to do: often the server's sentence. Nothing is rendered without. */
  children?: ReactNode;
  /** Another way out: a link to sign in, to reconnect. */
  action?: ReactNode;
  className?: string | undefined;
}

/**
 * Why a form was not taken, over its fields or its buttons; announced at once. What one field lacks stands under that
 * field (`Field`'s `error`).
 */
export function FormError({ children, action, className }: FormErrorProps) {
  // The region is there from the start: some screen readers only announce what is put into one.
  return (
    <div role="alert" className={children ? undefined : "hidden"}>
      {children ? (
        <div
          className={cn(
            "flex items-start gap-2.5 rounded-md border border-bad/25 bg-bad-soft px-3 py-2.5 text-bad text-sm",
            className,
          )}
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            {children}
            {action ? <div className="mt-1.5">{action}</div> : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
