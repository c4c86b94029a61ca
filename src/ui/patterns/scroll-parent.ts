/** The nearest box around the element that scrolls up and down; null when that is the page itself. */
export function scrollParent(element: Element | null): HTMLElement | null {
  for (let at = element?.parentElement; at && at !== document.body; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
