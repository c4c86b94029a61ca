import { scrollParent } from "@/ui/patterns/scroll-parent";

/** A row of a list, and how far below the top of its box it stands. */
export interface ListPlace {
  index: number;
  offset: number;
  focused: boolean;
}

/** About a second of frames: rows may have to be drawn and measured first. */
const FRAMES = 60;

/** The row with the focus, else the first one in sight; null at the very top. */
export function placeIn(list: HTMLElement): ListPlace | null {
  const box = scrollParent(list);
  if (!box) return null;
  const { top, bottom } = box.getBoundingClientRect();
  const rows = rowsOf(list);
  const focused = rows.find((row) => row.contains(document.activeElement));
  const row = focused ?? rows.find((each) => each.getBoundingClientRect().top >= top);
  if (!row || (box.scrollTop === 0 && !focused)) return null;
  const offset = row.getBoundingClientRect().top - top;
  return {
    index: Number(row.dataset.index),
    offset: Math.min(offset, bottom - top),
    focused: row === focused,
  };
}

/**
 * Brings a list back to a place, frame by frame: which rows exist, and how high they are, is known only near where one
 * looks. Ends when the row stands still, or when the seller scrolls. Returns how to stop it.
 */
export function returnTo(list: HTMLElement, place: ListPlace): () => void {
  let frames = 0;
  let settled = 0;
  let request = 0;
  const stop = () => {
    cancelAnimationFrame(request);
    for (const event of ["wheel", "touchstart", "keydown"]) window.removeEventListener(event, stop);
  };
  const step = () => {
    const missing = distanceTo(list, place);
    if (missing !== null && Math.abs(missing) < 2) settled += 1;
    else if (missing !== null) scrollParent(list)?.scrollBy({ top: missing });
    frames += 1;
    if (settled < 2 && frames < FRAMES) request = requestAnimationFrame(step);
    else {
      stop();
      if (place.focused) focusRow(list, place.index);
    }
  };
  for (const event of ["wheel", "touchstart", "keydown"])
    window.addEventListener(event, stop, { passive: true });
  step();
  return stop;
}

/** How far the list still has to be scrolled; of a row that isn't drawn, as far as its neighbours tell. */
function distanceTo(list: HTMLElement, { index, offset }: ListPlace): number | null {
  const box = scrollParent(list);
  const rows = rowsOf(list);
  const [first] = rows;
  const last = rows.at(-1);
  if (!box || !first || !last) return null;
  const top = box.getBoundingClientRect().top;
  const exact = rows.find((row) => Number(row.dataset.index) === index);
  if (exact) return exact.getBoundingClientRect().top - top - offset;
  const height = (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / rows.length;
  const guess = first.getBoundingClientRect().top + (index - Number(first.dataset.index)) * height;
  return guess - top - offset;
}

function focusRow(list: HTMLElement, index: number) {
  const row = rowsOf(list).find((each) => Number(each.dataset.index) === index);
  row?.querySelector<HTMLElement>("[data-row-link]")?.focus({ preventScroll: true });
}

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("tr[data-index]")];
