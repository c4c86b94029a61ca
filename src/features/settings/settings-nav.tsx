"use client";

import { useEffect, useState } from "react";
import { cn } from "@/ui/class-names";

export const settingsSections = [
  { id: "account", label: "Account" },
  { id: "dates", label: "Dates and numbers" },
  { id: "appearance", label: "Appearance" },
  { id: "password", label: "Password" },
  { id: "devices", label: "Devices" },
] as const;

/** A sample shop has neither password nor other devices. */
export const sampleSections = settingsSections.slice(0, 3);

type Sections = readonly (typeof settingsSections)[number][];

/** The way to each section; the address names it, so that it can be linked to. */
export function SettingsNav({ sections }: { sections: Sections }) {
  const current = useSectionInSight(sections);
  return (
    <nav
      aria-label="Settings"
      className="-mx-1 overflow-x-auto px-1 [scrollbar-width:none] lg:sticky lg:top-8 lg:mx-0 lg:px-0"
    >
      <ul className="flex w-max gap-1 lg:grid lg:w-auto">
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              {...(current === id ? { "aria-current": "true" as const } : {})}
              className={cn(
                "flex h-8 items-center whitespace-nowrap rounded-md px-3 text-sm pointer-coarse:h-10",
                current === id ? "bg-sunken font-medium" : "text-muted hover:bg-sunken/60 hover:text-text",
              )}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The section that the upper part of the window shows. */
function useSectionInSight(sections: Sections): string {
  const [current, setCurrent] = useState<string>(settingsSections[0].id);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.findLast((entry) => entry.isIntersecting);
        if (seen) setCurrent(seen.target.id);
      },
      { rootMargin: "-15% 0px -75% 0px" },
    );
    for (const { id } of sections) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [sections]);
  return current;
}
