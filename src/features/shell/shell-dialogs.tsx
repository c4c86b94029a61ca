"use client";

import dynamic from "next/dynamic";
import { useState } from "react";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });
const ShortcutSheet = dynamic(
  () => import("@/ui/patterns/shortcut-sheet").then((module) => module.ShortcutSheet),
  { ssr: false },
);
const SignInAgain = dynamic(() => import("./sign-in-again").then((module) => module.SignInAgain), {
  ssr: false,
});

/** Which of the frame's own dialogs is open. */
export type ShellDialog = "palette" | "shortcuts" | "sign-in" | null;

interface ShellDialogsProps {
  open: ShellDialog;
  onOpen: (dialog: ShellDialog) => void;
  phoneUrl: string | null;
}

/** The frame's dialogs. The code of each comes when it is opened first, and stays. */
export function ShellDialogs({ open, onOpen, phoneUrl }: ShellDialogsProps) {
  const [seen, setSeen] = useState<ReadonlySet<ShellDialog>>(new Set());
  if (open && !seen.has(open)) setSeen(new Set(seen).add(open));
  const toggle = (dialog: ShellDialog) => (isOpen: boolean) => onOpen(isOpen ? dialog : null);
  return (
    <>
      {seen.has("palette") ? (
        <Palette
          open={open === "palette"}
          onOpenChange={toggle("palette")}
          onShortcuts={() => onOpen("shortcuts")}
          phoneUrl={phoneUrl}
        />
      ) : null}
      {seen.has("shortcuts") ? (
        <ShortcutSheet open={open === "shortcuts"} onOpenChange={toggle("shortcuts")} />
      ) : null}
      {seen.has("sign-in") ? (
        <SignInAgain open={open === "sign-in"} onOpenChange={toggle("sign-in")} />
      ) : null}
    </>
  );
}
