import type { ReactNode } from "react";

/** What a customer reads, as an example of it. */
export function SaidToCustomers({ children }: { children: ReactNode }) {
  return (
    <figure className="grid gap-1.5">
      <figcaption className="text-muted text-xs">What customers are told, in their language</figcaption>
      <blockquote className="max-w-prose rounded-xl rounded-bl-[4px] bg-accent-soft px-3.5 py-2 text-sm">
        {children}
      </blockquote>
    </figure>
  );
}
