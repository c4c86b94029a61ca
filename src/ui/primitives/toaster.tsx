"use client";

import dynamic from "next/dynamic";
import { useEffect, useSyncExternalStore } from "react";
import { isToasterWanted, wantToaster, watchToaster } from "./toast";

export { toast } from "./toast";

const ToasterView = dynamic(() => import("./toaster-view").then((module) => module.ToasterView), {
  ssr: false,
});

const touches = ["pointerdown", "keydown"] as const;

/** Where toasts appear; once, in `UiProvider`. Its code comes after the first touch of the page or with the first toast. */
export function Toaster() {
  const wanted = useSyncExternalStore(watchToaster, isToasterWanted, () => false);
  useEffect(() => {
    for (const touch of touches) document.addEventListener(touch, wantToaster, { once: true });
    return () => {
      for (const touch of touches) document.removeEventListener(touch, wantToaster);
    };
  }, []);
  return wanted ? <ToasterView /> : null;
}
