"use client";

import { OctagonX } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/ui/primitives/button";

const StopDialog = dynamic(() => import("./stop-dialog").then((module) => module.StopDialog), { ssr: false });

/** The red switch: asks once, then nothing goes out any more. Its words show where there is room. */
export function StopReplies() {
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState(false);
  const ask = () => {
    setWanted(true);
    setAsking(true);
  };
  return (
    <>
      <Button
        variant="ghost"
        aria-haspopup="dialog"
        title="Stop all replies"
        onClick={ask}
        className="px-2.5 text-bad hover:text-bad"
      >
        <OctagonX aria-hidden />
        <span className="max-lg:sr-only">Stop all replies</span>
      </Button>
      {wanted ? <StopDialog open={asking} onOpenChange={setAsking} /> : null}
    </>
  );
}
