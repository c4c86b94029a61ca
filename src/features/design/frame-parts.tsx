import { MessageCircle, Package, Store } from "lucide-react";
import type { NavGroup } from "@/ui/patterns/nav";
import { NavList } from "@/ui/patterns/nav-list";
import { PageHeader } from "@/ui/patterns/page-header";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Separator } from "@/ui/primitives/separator";
import { Specimen } from "./design-section";
import { samples } from "./samples";

const groups: NavGroup[] = [
  {
    items: [
      { href: "/ops", label: "Chosen", icon: <Store /> },
      {
        href: "/conversations",
        label: "Conversations",
        icon: <MessageCircle />,
        count: 3,
        countLabel: "need you",
      },
    ],
  },
  { label: "Your stall", items: [{ href: "/products", label: "Products", icon: <Package />, count: 0 }] },
];

/** The parts that a page has once. */
export function FrameParts() {
  return (
    <>
      <Specimen name="PageHeader: the way here, state, actions; too long">
        <PageHeader
          title="Speckled Oat Latte Bowl"
          description="Etsy, read 3 minutes ago."
          breadcrumbs={[
            { label: "Products", href: "/products" },
            { label: "Bowls", href: "/products?q=bowl" },
          ]}
          status={<Badge tone="good">Active</Badge>}
          actions={
            <>
              <Button variant="ghost">See on Etsy</Button>
              <Button variant="primary">Change</Button>
            </>
          }
        />
        <Separator />
        <PageHeader title={samples.unbroken} description={samples.fortyWords} />
      </Specimen>
      <Specimen name="NavList: open, collapsed">
        <div className="flex h-56 items-stretch gap-6">
          <div className="w-52">
            <NavList groups={groups} />
          </div>
          <Separator orientation="vertical" />
          <div className="w-10">
            <NavList groups={groups} collapsed />
          </div>
        </div>
      </Specimen>
    </>
  );
}
