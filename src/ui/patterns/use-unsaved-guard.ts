"use client";

import { useEffect } from "react";

/** Asks before the tab is closed, another page opened or the back button followed while something is unsaved. */
export function useUnsavedGuard(dirty: boolean, question = "Leave without saving?") {
  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Links of the app don't unload the page; they are asked about before the router sees the click.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || opensElsewhere(event, link) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Back and forward: the router hears of them only when they have happened. Older browsers lack this event.
    const onNavigate = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable || event.hashChange) return;
      if (!window.confirm(question)) event.preventDefault();
    };
    const { navigation } = window as Partial<Window>;
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    navigation?.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
      navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [dirty, question]);
}

function opensElsewhere(event: MouseEvent, link: Element): boolean {
  const inNewTab =
    event.metaKey || event.ctrlKey || event.shiftKey || link.getAttribute("target") === "_blank";
  return inNewTab || link.hasAttribute("download") || Boolean(link.getAttribute("href")?.startsWith("#"));
}
