import { expect, it } from "vitest";
import { createSingleFlight } from "./single-flight";

it("runs once for all who ask while it runs, and anew for who asks later", async () => {
  const share = createSingleFlight<number>();
  let runs = 0;
  const work = async () => ++runs;
  expect(await Promise.all([share("a", work), share("a", work), share("b", work)])).toEqual([1, 1, 2]);
  expect(await share("a", work)).toBe(3);
});

it("passes a failure to all who share it, and forgets it", async () => {
  const share = createSingleFlight<number>();
  const fails = () => Promise.reject(new Error("no"));
  const both = await Promise.allSettled([share("a", fails), share("a", fails)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await share("a", async () => 1)).toBe(1);
});
