"use client";

import { useId } from "react";
import { Checkbox } from "@/ui/primitives/checkbox";

interface FirstDayChoiceProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Offered when the agent is turned on: whoever isn't sure yet sees each reply before customers do. */
export function FirstDayChoice({ checked, onChange }: FirstDayChoiceProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md bg-sunken/60 px-4 py-3 text-sm"
    >
      <Checkbox id={id} checked={checked} onCheckedChange={onChange} />
      <span className="min-w-0">
        <span className="font-medium">Show me every reply first, for the first day.</span>{" "}
        <span className="text-muted">After that they go out by themselves.</span>
      </span>
    </label>
  );
}
