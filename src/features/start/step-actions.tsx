"use client";

import { createContext, type ReactNode, useContext } from "react";
import { Button } from "@/ui/primitives/button";

/** Goes on without the open step; null where there is nothing to put off. */
export const LaterContext = createContext<(() => void) | null>(null);

/** A step's buttons: what it is for, and the way past it. */
export function StepActions({ children }: { children: ReactNode }) {
  const later = useContext(LaterContext);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-3">
      {children}
      {later ? (
        <Button variant="ghost" size="lg" onClick={later} className="text-sm">
          Later
        </Button>
      ) : null}
    </div>
  );
}
