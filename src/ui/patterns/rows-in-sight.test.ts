import { describe, expect, it } from "vitest";
import { rowsInSight, rowsToDraw, scrollToRow } from "./rows-in-sight";

describe("rows in sight", () => {
  it("are those of which a pixel is seen", () => {
    expect(rowsInSight(0, 300, 100)).toEqual({ first: 0, last: 2 });
    expect(rowsInSight(1, 300, 100)).toEqual({ first: 0, last: 3 });
    expect(rowsInSight(250, 300, 100)).toEqual({ first: 2, last: 5 });
  });

  it("begin at the first, however far the box is pulled down", () => {
    expect(rowsInSight(-80, 300, 100)).toEqual({ first: 0, last: 2 });
  });

  it("are at least one in a box without height", () => {
    expect(rowsInSight(200, 0, 100)).toEqual({ first: 2, last: 2 });
  });
});

describe("rows to draw", () => {
  it("are those in sight and some around them, as far as there are any", () => {
    expect(rowsToDraw({ first: 4, last: 6 }, 100, 2)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(rowsToDraw({ first: 0, last: 2 }, 4, 8)).toEqual([0, 1, 2, 3]);
    expect(rowsToDraw({ first: 0, last: 9 }, 0, 8)).toEqual([]);
  });

  it("are the last ones when the list has become shorter than what was in sight", () => {
    expect(rowsToDraw({ first: 50, last: 55 }, 10, 2)).toEqual([7, 8, 9]);
  });

  it("include the one that has focus, wherever it is", () => {
    expect(rowsToDraw({ first: 10, last: 11 }, 100, 1, 2)).toEqual([2, 9, 10, 11, 12]);
    expect(rowsToDraw({ first: 10, last: 11 }, 100, 1, 40)).toEqual([9, 10, 11, 12, 40]);
    expect(rowsToDraw({ first: 10, last: 11 }, 100, 1, 10)).toEqual([9, 10, 11, 12]);
    expect(rowsToDraw({ first: 10, last: 11 }, 30, 1, 30)).toEqual([9, 10, 11, 12]);
  });
});

describe("scrolling to a row", () => {
  it("leaves a box alone that shows it", () => {
    expect(scrollToRow(3, 200, 300, 100)).toBe(200);
  });

  it("goes just as far as needed", () => {
    expect(scrollToRow(1, 250, 300, 100)).toBe(100);
    expect(scrollToRow(9, 250, 300, 100)).toBe(700);
  });
});
