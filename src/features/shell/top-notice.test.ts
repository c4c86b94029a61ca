import { expect, it } from "vitest";
import { topNotice } from "./top-notice";

const calm = {
  online: true,
  line: "open",
  signedOut: false,
  isStopped: false,
  isSample: false,
  quotaReached: false,
  hasStandIns: false,
} as const;

it("says nothing while all is well", () => {
  expect(topNotice(calm)).toBeNull();
  expect(topNotice({ ...calm, line: "opening" })).toBeNull();
});

it("says one thing at a time, what stops work before what is merely so", () => {
  const everything = {
    online: false,
    line: "down",
    signedOut: true,
    isStopped: true,
    isSample: true,
    quotaReached: true,
    hasStandIns: true,
  } as const;
  expect(topNotice(everything)).toBe("offline");
  expect(topNotice({ ...everything, online: true })).toBe("signed-out");
  const signedIn = { ...everything, online: true, signedOut: false } as const;
  expect(topNotice(signedIn)).toBe("stopped");
  expect(topNotice({ ...signedIn, isStopped: false })).toBe("interrupted");
  expect(topNotice({ ...signedIn, isStopped: false, line: "open" })).toBe("used-up");
  expect(topNotice({ ...calm, isSample: true, hasStandIns: true })).toBe("sample");
  expect(topNotice({ ...calm, hasStandIns: true })).toBe("sandbox");
});
