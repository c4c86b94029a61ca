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
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  outputDir: "test-results",
  use: {
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    },
  },
});
