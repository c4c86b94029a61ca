export type Side = "top" | "right" | "bottom" | "left";

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 6;
const MARGIN = 8;
const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" } as const satisfies Record<
  Side,
  Side
>;

/** Where a bubble stands beside its anchor: on the wished side, on the opposite one without room there, within the window. */
export function placeBeside(
  anchor: Box,
  bubble: Pick<Box, "width" | "height">,
  view: Pick<Box, "width" | "height">,
  wished: Side,
): { left: number; top: number } {
  const room = {
    top: anchor.top,
    bottom: view.height - anchor.top - anchor.height,
    left: anchor.left,
    right: view.width - anchor.left - anchor.width,
  } satisfies Record<Side, number>;
  const needed = (wished === "left" || wished === "right" ? bubble.width : bubble.height) + GAP + MARGIN;
  const side = room[wished] < needed && room[opposite[wished]] > room[wished] ? opposite[wished] : wished;
  const middle = {
    left: anchor.left + (anchor.width - bubble.width) / 2,
    top: anchor.top + (anchor.height - bubble.height) / 2,
  };
  const { left, top } = {
    top: { ...middle, top: anchor.top - bubble.height - GAP },
    bottom: { ...middle, top: anchor.top + anchor.height + GAP },
    left: { ...middle, left: anchor.left - bubble.width - GAP },
    right: { ...middle, left: anchor.left + anchor.width + GAP },
  }[side];
  return {
    left: clamp(left, MARGIN, view.width - bubble.width - MARGIN),
    top: clamp(top, MARGIN, view.height - bubble.height - MARGIN),
  };
}

const clamp = (value: number, low: number, high: number) => Math.round(Math.max(low, Math.min(value, high)));
