import type { MouseEvent } from "react";

/**
 * Shows another view of the page at once: the address changes without asking the server for the page, since everything
 * on it is read by the browser itself. `useSearchParams` follows.
 */
export function showAddress(href: string, how: "push" | "replace"): void {
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
}

type Click = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

/** Whether a click on a link is for the page to follow: new tabs and the like stay the browser's. */
export function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey }: Click): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}

/** For `onClickCapture` around links to views of the page at `path`: a plain click shows them; they stay links. */
export function showLinkedViews(path: string) {
  return (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.pathname !== path || !isPlainClick(event)) return;
    event.preventDefault();
    showAddress(path + link.search, "push");
  };
}
