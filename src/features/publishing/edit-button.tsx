"use client";

import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Button } from "@/ui/primitives/button";
import type { Product } from "./draft";

const EditSheet = dynamic(() => import("./edit-sheet").then((module) => module.EditSheet), { ssr: false });

/** Opens the editor; also with the key E. */
export function EditButton({ product, disabled }: { product: Product; disabled: boolean }) {
  const [open, setOpen] = useState(false);
  useShortcut("e", "Edit the listing", "Products", () => setOpen(true), { enabled: !disabled && !open });
  return (
    <>
      <Button variant="primary" disabled={disabled} onClick={() => setOpen(true)}>
        <Pencil aria-hidden /> Edit
      </Button>
      {open ? <EditSheet product={product} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
