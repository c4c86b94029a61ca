import { expect, it } from "vitest";
import { placeBeside } from "./place-beside";

const view = { width: 400, height: 300 };
const bubble = { width: 100, height: 20 };

it("stands centred on the wished side", () => {
  const anchor = { left: 180, top: 140, width: 40, height: 20 };
  expect(placeBeside(anchor, bubble, view, "top")).toEqual({ left: 150, top: 114 });
  expect(placeBeside(anchor, bubble, view, "bottom")).toEqual({ left: 150, top: 166 });
  expect(placeBeside(anchor, bubble, view, "right")).toEqual({ left: 226, top: 140 });
  expect(placeBeside(anchor, bubble, view, "left")).toEqual({ left: 74, top: 140 });
});

it("changes sides at the window's edge", () => {
  expect(placeBeside({ left: 180, top: 4, width: 40, height: 20 }, bubble, view, "top").top).toBe(30);
  expect(placeBeside({ left: 350, top: 140, width: 40, height: 20 }, bubble, view, "right").left).toBe(244);
});

it("never leaves the window, even when neither side has room", () => {
  expect(placeBeside({ left: 380, top: 140, width: 20, height: 20 }, bubble, view, "top").left).toBe(292);
  expect(placeBeside({ left: 0, top: 0, width: 400, height: 300 }, bubble, view, "top").top).toBe(8);
});
