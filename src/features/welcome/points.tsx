import type { ReactNode } from "react";
import { SectionTitle } from "./section-title";

export interface PointsProps {
  id: string;
  title: string;
  /** Under the title. */
  lead?: ReactNode;
  /** Before each point. */
  icon: ReactNode;
  points: readonly { title: string; text: string }[];
}

/** A part of the page that says a few things one under the other. */
export function Points({ id, title, lead, icon, points }: PointsProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-8 border-hairline border-t py-16 md:py-20 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-16"
    >
      <div className="grid content-start gap-3">
        <SectionTitle id={id}>{title}</SectionTitle>
        {lead ? <p className="max-w-prose text-pretty text-base text-muted">{lead}</p> : null}
      </div>
      <ul className="grid">
        {points.map((point) => (
          <li
            key={point.title}
            className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-hairline border-b py-4 first:pt-0 last:border-b-0 last:pb-0"
          >
            {icon}
            <div className="grid gap-0.5">
              <h3 className="font-semibold text-base">{point.title}</h3>
              <p className="text-pretty text-muted text-sm">{point.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
