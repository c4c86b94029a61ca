"use client";

import { OctagonX } from "lucide-react";
import { NoticeBar, noticeActionStyle } from "@/ui/patterns/notice-bar";
import { usePausing } from "./use-pausing";

/** Over every page while nothing goes out, with the way back. */
export function StoppedBar() {
  const { resume, busy } = usePausing();
  return (
    <NoticeBar
      label="All replies are stopped"
      tone="bad"
      icon={<OctagonX />}
      action={
        <button type="button" onClick={() => void resume()} disabled={busy} className={noticeActionStyle}>
          Resume
        </button>
      }
      announce
    >
      <span className="font-medium">All replies are stopped</span>
    </NoticeBar>
  );
}
