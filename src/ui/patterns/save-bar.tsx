"use client";

import { Button } from "../primitives/button";
import { useShortcut } from "./use-shortcut";

export interface SaveBarProps {
  /** Nothing is rendered while nothing has changed. */
  dirty: boolean;
  saving?: boolean | undefined;
  onSave: () => void;
  onDiscard: () => void;
  /** "Unsaved changes" unless told. */
  message?: string | undefined;
  /** For instructions versus settings: "Save version". */
  saveLabel?: string | undefined;
}

/** Sticks to the bottom of the page while there is something to save; ⌘S saves. */
export function SaveBar(props: SaveBarProps) {
  const { dirty, saving = false, onSave, onDiscard, message = "Unsaved changes", saveLabel = "Save" } = props;
  useShortcut("mod+s", saveLabel, "Editing", onSave, { enabled: dirty && !saving });
  if (!dirty) return null;
  return (
    <div className="sticky bottom-4 z-30 mt-6 flex animate-rise flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-hairline bg-raised py-3 pr-3 pl-5 shadow-lift">
      <p role="status" className="font-medium text-sm">
        {message}
      </p>
      <div className="ml-auto flex gap-2">
        <Button variant="ghost" onClick={onDiscard} disabled={saving}>
          Discard
        </Button>
        <Button variant="primary" onClick={onSave} loading={saving}>
          {saveLabel}
        </Button>
      </div>
    </div>
  );
}
