import { expect, test } from "./journey";
import { openStall, signIn } from "./stall";

test("a product is found and opened by keyboard alone", async ({ page, where }) => {
  const stall = await openStall(where, [
    { title: "Walnut tray", priceMinor: 4_200, quantity: 3 },
    { title: "Linen apron", priceMinor: 6_800, quantity: 12 },
    { title: "Beeswax candle", priceMinor: 1_400, quantity: 40 },
  ]);
  await signIn(page, stall, "/products");
  await expect(page.getByRole("table")).toContainText("Walnut tray");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("apron");
  await expect(page).toHaveURL(/q=apron/);
  await expect(page.getByText("Walnut tray")).toHaveCount(0);
  const link = page.getByRole("link", { name: /Linen apron/ });
  for (let presses = 0; presses < 40 && !(await focused(link)); presses += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Linen apron" })).toBeVisible();
});

test("the palette opens a product from anywhere", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  await signIn(page, stall, "/activity");
  await expect(page.getByRole("heading", { name: "Activity" })).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("walnut");
  await page.getByRole("option", { name: /Walnut tray/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Walnut tray" })).toBeVisible();
});

test("the palette finds pages inside the agent's, also by what they are for", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200 }]);
  await signIn(page, stall, "/orders");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  for (const [words, name, path] of [
    ["knowl", "Knowledge", "/agent/knowledge"],
    ["holiday", "Guardrails", "/agent/guardrails"],
    ["playground", "Playground", "/agent/playground"],
    ["etsy messages", "Etsy messages", "/agent/etsy-messages"],
    ["approvals", "Autopilot", "/autopilot"],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(words);
    await page
      .getByRole("option", { name: new RegExp(name) })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL((url) => url.pathname === path);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

const focused = (locator: import("@playwright/test").Locator) =>
  locator.evaluateAll((found) => found.some((element) => element === document.activeElement));
