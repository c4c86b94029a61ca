"use client";

import { OctagonX } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { cn } from "@/ui/class-names";
import { Button } from "@/ui/primitives/button";

const StopDialog = dynamic(() => import("./stop-dialog").then((module) => module.StopDialog), { ssr: false });

/** The red switch: asks once, then nothing goes out any more. `compact` shows its words only where there is room. */
export function StopReplies({ compact = false }: { compact?: boolean }) {
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState(false);
  const ask = () => {
    setWanted(true);
    setAsking(true);
  };
  return (
    <>
      <Button
        variant={compact ? "ghost" : "secondary"}
        aria-haspopup="dialog"
        onClick={ask}
        className={cn("text-bad hover:text-bad", compact && "px-2.5")}
      >
        <OctagonX aria-hidden />
        <span className={cn(compact && "max-lg:sr-only")}>Stop all replies</span>
      </Button>
      {wanted ? <StopDialog open={asking} onOpenChange={setAsking} /> : null}
    </>
  );
}
