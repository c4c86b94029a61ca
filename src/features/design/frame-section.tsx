"use client";

import { SectionNav } from "@/ui/patterns/section-nav";
import { SegmentedFilter } from "@/ui/patterns/segmented-filter";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Separator } from "@/ui/primitives/separator";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/ui/primitives/tabs";
import { Specimen } from "./design-section";
import { FrameParts } from "./frame-parts";
import { samples } from "./samples";

/** Headings, navigation, cards, tabs, filters. `AppShell` is around all of this. */
export function FrameSection() {
  return (
    <>
      <FrameParts />
      <Specimen name="Card">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 md:grid-cols-[repeat(2,minmax(0,1fr))]">
          <Card>
            <CardHeader
              level={3}
              title="Etsy"
              description="JuniperAndClayStudio"
              actions={<Badge tone="good">Connected</Badge>}
            />
            <CardBody>184 listings, read 3 minutes ago.</CardBody>
            <CardFooter>
              <Button size="sm">Sync now</Button>
              <Button size="sm" variant="ghost">
                Disconnect
              </Button>
            </CardFooter>
          </Card>
          <Card>
            <CardHeader level={3} title={samples.unbroken} description={samples.fortyWords} />
            <CardBody>
              <p dir="auto">{samples.hebrew}</p>
              <Separator className="my-3" />
              <p>{samples.html}</p>
            </CardBody>
          </Card>
        </div>
      </Specimen>
      <Specimen name="SegmentedFilter">
        <SegmentedFilter
          label="Filter by state"
          segments={[
            { label: "All", href: "?state=all#frame", active: true, count: 1_000_000 },
            { label: "Needs you", href: "?state=needs-you#frame", active: false, count: 1 },
            { label: "Agent", href: "?state=agent#frame", active: false, count: 0 },
            { label: "Closed", href: "?state=closed#frame", active: false },
          ]}
        />
      </Specimen>
      <Specimen name="SectionNav">
        <SectionNav
          label="Pages of an area"
          links={[
            { href: "/ops/design", label: "Here" },
            { href: "/ops/design#frame", label: "Elsewhere" },
          ]}
        />
      </Specimen>
      <Specimen name="Tabs">
        <Tabs defaultValue="personality">
          <TabsList aria-label="Agent">
            <TabsTrigger value="personality">Personality</TabsTrigger>
            <TabsTrigger value="runs">Runs</TabsTrigger>
            <TabsTrigger value="none" disabled>
              Switched off
            </TabsTrigger>
          </TabsList>
          <TabsContent value="personality">Speaks like a friendly shopkeeper.</TabsContent>
          <TabsContent value="runs">No runs yet.</TabsContent>
        </Tabs>
      </Specimen>
    </>
  );
}
