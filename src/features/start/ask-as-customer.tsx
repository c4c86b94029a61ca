"use client";

import { MessageCircleQuestion } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/ui/primitives/button";

const TrySheet = dynamic(() => import("./try-sheet").then((module) => module.TrySheet), { ssr: false });

/** Opens the try-out chat beside the page; what it needs is loaded at the first press. */
export function AskAsCustomer() {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <Button aria-haspopup="dialog" onClick={show}>
        <MessageCircleQuestion aria-hidden /> Ask as a customer
      </Button>
      {wanted ? <TrySheet open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
