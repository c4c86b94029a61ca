import { expect, it } from "vitest";
import { qrPath } from "./qr-path";

it("joins dark modules of a row into one run and leaves light ones out", () => {
  expect(qrPath({ size: 3, data: [1, 1, 0, 0, 0, 0, 1, 0, 1] })).toBe("M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
});

it("covers exactly the dark modules of any matrix", () => {
  const size = 21;
  const data = Array.from({ length: size * size }, (_, index) => (index * 7919) % 5 < 2);
  const covered = [...qrPath({ size, data }).matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, run]) =>
    Array.from({ length: Number(run) }, (_, step) => Number(y) * size + Number(x) + step),
  );
  expect(covered).toEqual(data.flatMap((dark, index) => (dark ? [index] : [])));
});
