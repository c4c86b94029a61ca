import { AppShell } from "@/ui/patterns/app-shell";
import { NoticeBar } from "@/ui/patterns/notice-bar";
import { PageHeader } from "@/ui/patterns/page-header";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { ThemeToggle } from "@/ui/patterns/theme-toggle";
import { DesignSection } from "./design-section";
import { FixedPlace } from "./fixed-place";
import { designSections, sectionNavigation } from "./sections";

export interface DesignPageProps {
  /** Each section twice, light beside dark. */
  bothThemes: boolean;
  /** Milliseconds; from the server, so that both sides write the same times. */
  now: number;
}

/** Every primitive and pattern in every state, inside the frame that all pages have. */
export function DesignPage({ bothThemes, now }: DesignPageProps) {
  return (
    <FixedPlace>
      <AppShell
        groups={sectionNavigation}
        homeHref="/"
        account={<ThemeToggle />}
        banner={<NoticeBar label="Design system">All names and figures on this page are made up.</NoticeBar>}
      >
        <PageHeader
          title="Design system"
          description="Warm paper, ink, one accent. Hairlines instead of shadows; a colour only where it says something."
          actions={
            <SegmentedFilter
              label="Themes"
              segments={[
                { label: "This theme", href: "/ops/design", active: !bothThemes },
                { label: "Light and dark", href: "/ops/design?themes=both", active: bothThemes },
              ]}
            />
          }
          className="pb-8"
        />
        {designSections.map(({ id, title, text, render }) => (
          <DesignSection key={id} id={id} title={title} text={text} bothThemes={bothThemes}>
            {render(now)}
          </DesignSection>
        ))}
      </AppShell>
    </FixedPlace>
  );
}
