import type { ReactNode } from "react";

export interface DesignSectionProps {
  id: string;
  title: string;
  text: string;
  bothThemes: boolean;
  children: ReactNode;
}

/** One part of the gallery, in the theme of the page or in both side by side. */
export function DesignSection({ id, title, text, bothThemes, children }: DesignSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      data-section={id}
      className="scroll-mt-4 border-hairline border-t pt-6 pb-12"
    >
      <h2 id={`${id}-title`} className="font-semibold text-lg">
        {title}
      </h2>
      <p className="mt-1 mb-6 max-w-prose text-pretty text-muted text-sm">{text}</p>
      {bothThemes ? (
        <div className="grid gap-4 xl:grid-cols-2">
          {(["light", "dark"] as const).map((theme) => (
            <div
              key={theme}
              className={`${theme} grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8 rounded-lg border border-hairline bg-canvas p-5 text-text`}
            >
              {children}
            </div>
          ))}
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">{children}</div>
      )}
    </section>
  );
}

/** One thing in one or more states, with the name to find it by in the code. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h3 className="font-medium text-faint text-xs">{name}</h3>
      {children}
    </div>
  );
}

/** Small things beside each other. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
