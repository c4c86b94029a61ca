import type { ReactNode } from "react";
import { Button } from "@/ui/primitives/button";
import { StepActions } from "./step-actions";

/** This step stands on the first one. */
export function NeedsShop({ onShop, children }: { onShop: () => void; children: ReactNode }) {
  return (
    <>
      <p className="text-muted text-sm">{children}</p>
      <StepActions>
        <Button onClick={onShop}>Connect your shop first</Button>
      </StepActions>
    </>
  );
}
