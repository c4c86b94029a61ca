import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/browser";

const browser = await findBrowser();
if (browser.missing && process.env.CI) throw new Error(`CI must run the journeys, but ${browser.missing}.`);
// Read by e2e/journey.ts, which skips with the reason.
if (browser.missing) process.env.BROWSER_MISSING = browser.missing;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.journey.ts",
  globalSetup: "./e2e/global-setup.ts",
  timeout: 120_000,
  // Other builds of the browser draw letters a little differently, but grounds exactly so.
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.03, threshold: 0.03 } },
  // Kept once, for all platforms; `npx playwright test design --update-snapshots` takes them anew, CI never does.
  snapshotPathTemplate: "e2e/screenshots/{arg}{ext}",
  updateSnapshots: process.env.CI ? "none" : "missing",
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  outputDir: "test-results",
  use: {
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        // Letters of the same width and colour whatever the machine's settings for fonts.
        "--font-render-hinting=none",
        "--disable-lcd-text",
        "--force-color-profile=srgb",
      ],
    },
  },
});
