"use client";

import { useEffect, useState } from "react";
import { Button } from "@/ui/primitives/button";
import { openSample } from "./open-sample";

/** Opens a sample shop and goes in. What goes wrong is said under the button. */
export function TrySampleButton() {
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Whoever comes back by the back button may find the page as they left it.
  useEffect(() => {
    const rest = () => setOpening(false);
    window.addEventListener("pageshow", rest);
    return () => window.removeEventListener("pageshow", rest);
  }, []);
  const enter = async () => {
    setOpening(true);
    setProblem(null);
    const result = await openSample();
    if (result.ok || result.kind === "conflict") {
      window.location.assign("/dashboard");
      return;
    }
    setOpening(false);
    setProblem(result.message);
  };
  return (
    <>
      <Button variant="primary" size="lg" loading={opening} onClick={() => void enter()}>
        Try the sample shop
      </Button>
      {problem ? (
        <p role="alert" className="order-last w-full text-bad text-sm">
          {problem}
        </p>
      ) : null}
    </>
  );
}
