"use client";

import { Package } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { CommandGroup } from "@/ui/patterns/command-items";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { ConfirmDialog } from "@/ui/primitives/confirm-dialog";
import { Dialog, DialogContent, DialogTrigger } from "@/ui/primitives/dialog";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { Sheet, SheetContent } from "@/ui/primitives/sheet";
import { Row, Specimen } from "./design-section";
import { samples } from "./samples";

const CommandPalette = dynamic(() =>
  import("@/ui/patterns/command-palette").then((module) => module.CommandPalette),
);
const ShortcutSheet = dynamic(() =>
  import("@/ui/patterns/shortcut-sheet").then((module) => module.ShortcutSheet),
);
const DetailSheet = dynamic(() => import("@/ui/patterns/detail-sheet").then((module) => module.DetailSheet));

type Overlay = "palette" | "shortcuts" | "sheet" | "palette-failing" | "drawer" | null;

const pages: CommandGroup = {
  id: "pages",
  label: "Pages",
  items: [
    { id: "tables", label: "Tables", href: "/ops/design#tables", keywords: ["rows", "list"] },
    { id: "forms", label: "Forms", href: "/ops/design#forms", keywords: ["fields"], keys: "g f" },
  ],
};

/** What the server would have found. */
const products: CommandGroup = {
  id: "products",
  label: "Products",
  remote: true,
  items: [
    { id: "p1", label: samples.title, hint: "$36.00", icon: <Package />, href: "/ops/design#tables" },
    { id: "p2", label: samples.fortyWords, hint: "$120.00", icon: <Package />, href: "/ops/design#tables" },
    { id: "p3", label: samples.arabic, hint: "$18.00", icon: <Package />, href: "/ops/design#tables" },
  ],
};

const failing: CommandGroup[] = [
  { ...products, items: [], status: "loading" },
  { id: "chats", label: "Conversations", remote: true, items: [], status: "error", onRetry: () => undefined },
];

/** What lies over the page. */
export function OverlaysSection() {
  const [open, setOpen] = useState<Overlay>(null);
  const isOpen = (overlay: Overlay) => ({
    open: open === overlay,
    onOpenChange: (next: boolean) => setOpen(next ? overlay : null),
  });
  useShortcut("mod+k", "Find anything", "Everywhere", () => setOpen("palette"));
  useShortcut("?", "Show shortcuts", "Everywhere", () => setOpen("shortcuts"));
  useShortcut("d", "Open the details", "Overlays", () => setOpen("sheet"));
  return (
    <>
      <Specimen name="Dialog, ConfirmDialog">
        <Row>
          <ExampleDialog />
          <ConfirmDialog
            title="Disconnect Juniper & Clay from Etsy?"
            description="Your agent stops answering about its 184 listings. Conversations stay."
            confirmLabel="Disconnect shop"
            onConfirm={() => undefined}
            trigger={<Button>Open a confirmation</Button>}
          />
        </Row>
      </Specimen>
      <Specimen name="DetailSheet, Sheet, CommandPalette, ShortcutSheet">
        <Row>
          <Button onClick={() => setOpen("sheet")}>Open details</Button>
          <Button onClick={() => setOpen("drawer")}>Open a drawer</Button>
          <Button onClick={() => setOpen("palette")}>Find anything</Button>
          <Button onClick={() => setOpen("palette-failing")}>Find, while it fails</Button>
          <Button onClick={() => setOpen("shortcuts")}>Show shortcuts</Button>
        </Row>
      </Specimen>
      {open === "palette" ? <CommandPalette {...isOpen("palette")} groups={[pages, products]} /> : null}
      {open === "palette-failing" ? <CommandPalette {...isOpen("palette-failing")} groups={failing} /> : null}
      {open === "shortcuts" ? <ShortcutSheet {...isOpen("shortcuts")} /> : null}
      <Sheet {...isOpen("drawer")}>
        <SheetContent side="left" title="Menu" footer={<Button variant="primary">Done</Button>}>
          <p className="text-muted text-sm">From the left, as the navigation on phones.</p>
        </SheetContent>
      </Sheet>
      <DetailSheet
        {...isOpen("sheet")}
        title={samples.fortyWords}
        description="Etsy · JuniperAndClayStudio"
        status={<Badge tone="good">Active</Badge>}
        footer={
          <>
            <Button variant="ghost">Discard</Button>
            <Button variant="primary">Save</Button>
          </>
        }
      >
        <Field label="Title">
          <Input defaultValue={samples.fortyWords} />
        </Field>
      </DetailSheet>
    </>
  );
}

function ExampleDialog() {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button>Open a dialog</Button>
      </DialogTrigger>
      <DialogContent
        title="Rename your agent"
        description="Customers see this name."
        footer={<Button variant="primary">Rename</Button>}
      >
        <Field label="Name">
          <Input defaultValue="June" />
        </Field>
      </DialogContent>
    </Dialog>
  );
}
