import { describe, expect, it } from "vitest";
import { inOrder, nextStep } from "./next-step";
import type { SetupStep } from "./setup-steps";

const step = (id: SetupStep["id"], done = false): SetupStep => ({
  id,
  done,
  title: id,
  text: "",
  href: null,
  action: "",
});
const steps = [step("etsy", true), step("catalogue"), step("agent"), step("telegram")];
const ids = (list: SetupStep[]) => list.map(({ id }) => id);

describe("setting up", () => {
  it("goes on with the first open step", () => {
    expect(nextStep(steps, [])?.id).toBe("catalogue");
  });

  it("leaves out what can wait, and comes to it last", () => {
    expect(nextStep(steps, ["catalogue"])?.id).toBe("agent");
    expect(ids(inOrder(steps, ["catalogue"]))).toEqual(["etsy", "agent", "telegram", "catalogue"]);
  });

  it("has nothing next when all the rest can wait", () => {
    expect(nextStep(steps, ["catalogue", "agent", "telegram"])).toBeNull();
  });

  it("forgets that a step was put off once it is done", () => {
    expect(ids(inOrder(steps, ["etsy"]))).toEqual(ids(steps));
  });
});
