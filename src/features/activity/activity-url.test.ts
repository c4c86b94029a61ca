import { describe, expect, it } from "vitest";
import { activityHref, activityInput, readActivity } from "./activity-url";

describe("the activity's address", () => {
  it.each(["/activity", "/activity?who=agent", "/activity?what=problems", "/activity?who=you&what=account"])(
    "%s is read and written the same",
    (href) => {
      const view = readActivity(new URL(href, "http://localhost").searchParams);
      expect(activityHref(view)).toBe(href);
    },
  );

  it("makes nothing of what makes no sense", () => {
    const view = readActivity(new URLSearchParams("who=toString&what="));
    expect(view).toEqual({ who: null, what: null });
    expect(activityInput(view)).toEqual({});
  });
});
