"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { Input } from "@/ui/primitives/input";

/** A password that can be looked at, and that says when Caps Lock would spoil it. */
export function PasswordInput(props: Omit<ComponentProps<"input">, "type" | "onKeyDown" | "onKeyUp">) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className="grid gap-1.5">
      <span className="relative block">
        <Input
          autoCapitalize="none"
          spellCheck={false}
          {...props}
          type={shown ? "text" : "password"}
          onKeyDown={watch}
          onKeyUp={watch}
          onBlur={() => setCapsLock(false)}
          className="pr-11"
        />
        <button
          type="button"
          aria-label={shown ? "Hide password" : "Show password"}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-md text-muted hover:text-text"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </span>
      <span role="status" className="text-warn text-xs empty:hidden">
        {capsLock ? "Caps Lock is on." : ""}
      </span>
    </span>
  );
}
