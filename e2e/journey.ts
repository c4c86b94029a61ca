import { test as base } from "@playwright/test";
import type { Where } from "./stall";

/** The journeys' `test`: pages open below the product started for this run; skipped, with the reason, without a browser. */
export const test = base.extend<{ browserOrSkip: undefined; sandboxUrl: string; where: Where }>({
  browserOrSkip: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured, also when there are none.
    async ({}, use, testInfo) => {
      testInfo.skip(Boolean(process.env.BROWSER_MISSING), process.env.BROWSER_MISSING ?? "");
      await use(undefined);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  baseURL: async ({}, use) => use(process.env.JOURNEY_APP_URL),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  sandboxUrl: async ({}, use) => use(process.env.JOURNEY_SANDBOX_URL ?? ""),
  where: async ({ baseURL, sandboxUrl }, use) => use({ appUrl: baseURL ?? "", sandboxUrl }),
});

export { expect } from "@playwright/test";
