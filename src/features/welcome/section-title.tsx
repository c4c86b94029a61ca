import type { ReactNode } from "react";

/** The name of a part of the page. */
export function SectionTitle({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h2 id={id} className="font-semibold text-xl md:text-[2rem] md:leading-10">
      {children}
    </h2>
  );
}
