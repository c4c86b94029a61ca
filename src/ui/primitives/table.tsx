import type { ComponentProps } from "react";
import { cn } from "../class-names";

/** A plain table for small, fixed data; it scrolls sideways in its own box. Lists of things use `DataTable`. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <div tabIndex={0} className="relative w-full overflow-x-auto -outline-offset-2">
      <table {...props} className={cn("w-full border-collapse text-left text-sm", className)} />
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...props}
      className={cn(
        "h-9 whitespace-nowrap border-hairline border-b px-3 font-medium text-muted text-xs",
        className,
      )}
    />
  );
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr {...props} className={cn("border-hairline border-b last:border-b-0", className)} />;
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td {...props} className={cn("px-3 py-2.5 align-top", className)} />;
}
