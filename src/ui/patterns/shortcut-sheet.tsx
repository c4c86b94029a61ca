"use client";

import { useSyncExternalStore } from "react";
import { Dialog, DialogContent } from "../primitives/dialog";
import { Keys } from "./keys";
import { listedShortcuts } from "./shortcut-groups";
import { type Shortcut, shortcuts, watchShortcuts } from "./shortcut-registry";

const none: readonly Shortcut[] = [];

export interface ShortcutSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every shortcut that works on this page; they list themselves by `useShortcut`. Load it by `next/dynamic` at the first `?`. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const all = useSyncExternalStore(watchShortcuts, shortcuts, () => none);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Keyboard shortcuts" className="max-w-2xl">
        <div className="gap-x-10 pb-2 sm:columns-2">
          {listedShortcuts(all).map(({ group, items }) => (
            <section key={group} className="mb-5 break-inside-avoid">
              <h3 className="pb-1.5 font-medium text-faint text-xs">{group}</h3>
              <dl>
                {items.map(({ keys, label }) => (
                  <div
                    key={keys}
                    className="flex min-h-9 items-center justify-between gap-4 border-hairline border-b last:border-b-0"
                  >
                    <dt className="min-w-0 text-sm">{label}</dt>
                    <dd>
                      <Keys of={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
