import { expect, it } from "vitest";
import { reads } from "./topics";

const key = (path: string, input?: object) => [path.split("."), { ...(input && { input }), type: "query" }];

it("reads again what a topic is about, and leaves the rest alone", () => {
  expect(reads(key("messaging.thread", { id: "cnv_1" }), ["conversation"])).toBe(true);
  expect(reads(key("catalogue.browse"), ["conversation", "notification"])).toBe(false);
  expect(reads(key("catalogue.browse"), ["conversation", "sync"])).toBe(true);
});

it("reads everything again after the line was down", () => {
  expect(reads(key("sellers.me"), ["resync"])).toBe(true);
  expect(reads(["something else"], ["resync"])).toBe(true);
});
