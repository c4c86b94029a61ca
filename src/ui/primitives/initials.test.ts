import { expect, it } from "vitest";
import { initials } from "./initials";

it.each([
  ["Mara Lindqvist", "ML"],
  ["  ana   maria   costa ", "AC"],
  ["étienne", "É"],
  ["@walnut (shop)", "WS"],
  ["👩‍🌾 Farm", "👩‍🌾F"],
  ["", "?"],
])("takes the initials of %j as %j", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
