import { expect, it } from "vitest";
import { follow } from "./follow-value";

it("takes the arrival of what was asked for as an echo, however late it comes", () => {
  expect(follow({ seen: "", asked: ["walnut"] }, "walnut")).toEqual({
    next: { seen: "walnut", asked: [] },
    fromOutside: false,
  });
});

it("still waits for what was asked for later", () => {
  const { next } = follow({ seen: "", asked: ["wal", "walnut"] }, "wal");
  expect(next.asked).toEqual(["walnut"]);
  expect(follow(next, "walnut").fromOutside).toBe(false);
});

it("passes over what never arrived on its own", () => {
  expect(follow({ seen: "", asked: ["wal", "walnut"] }, "walnut")).toEqual({
    next: { seen: "walnut", asked: [] },
    fromOutside: false,
  });
});

it("follows a change from outside, and forgets what it waited for", () => {
  expect(follow({ seen: "walnut", asked: ["wal"] }, "oak")).toEqual({
    next: { seen: "oak", asked: [] },
    fromOutside: true,
  });
});

it("takes an emptied value for what it is when nobody asked for it", () => {
  expect(follow({ seen: "walnut", asked: [] }, "").fromOutside).toBe(true);
});
