import type { Page } from "@playwright/test";
import { noViolations, noViolationsInBothThemes } from "./axe";
import { expect, test } from "./journey";
import { atEtsy, openStall, signIn } from "./stall";

const TRAY = { title: "Walnut tray", priceMinor: 4_200, quantity: 3, description: "Oiled by hand." };
const CARE =
  "wipe it with a damp cloth and keep it out of the dishwasher, oil it anew twice a year, and it will serve breakfast in bed for many years to come";
const BOWL = { title: "Oak bowl", priceMinor: 2_850, quantity: 5 };

/** Asks the agent on its page and waits until it has answered. */
async function askAgent(page: Page, wish: string, answer: RegExp) {
  await page.goto("/agent");
  await page.getByRole("textbox", { name: "Ask about your shop" }).fill(wish);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log").getByText(answer)).toBeVisible({ timeout: 30_000 });
}

const prices = async (...args: Parameters<typeof atEtsy>) =>
  Object.fromEntries((await atEtsy(...args)).map(({ title, products }) => [title, products[0].priceMinor]));

test("what the agent was asked for waits, is approved, reaches Etsy, and comes back", async ({
  page,
  where,
}) => {
  const stall = await openStall(where, [TRAY, BOWL]);
  await signIn(page, stall, "/agent");
  await askAgent(
    page,
    "Lower the price of the walnut tray to 20",
    /Walnut tray.*Autopilot|Autopilot.*Walnut tray/,
  );
  expect(await prices(where, stall)).toEqual({ "Walnut tray": 4_200, "Oak bowl": 2_850 });

  await page
    .getByRole("link", { name: /Autopilot/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Change the price of Walnut tray" })).toBeVisible();
  await expect(page.getByLabel("Before and after")).toContainText("$42.00");
  await expect(page.getByLabel("Before and after")).toContainText("$20.00");
  await noViolationsInBothThemes(page);

  await page.keyboard.press("a");
  await expect(page.getByText("Approved. It is on its way to Etsy.")).toBeVisible();
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await expect.poll(() => prices(where, stall)).toEqual({ "Walnut tray": 2_000, "Oak bowl": 2_850 });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back")).toBeVisible();
  await expect.poll(() => prices(where, stall)).toEqual({ "Walnut tray": 4_200, "Oak bowl": 2_850 });
  await page.getByRole("link", { name: "Decided" }).click();
  await expect(page.getByText("You took it back.")).toBeVisible();
  await noViolationsInBothThemes(page);
});

test("the queue is gone through by keyboard, and what is rejected changes nothing", async ({
  page,
  where,
}) => {
  const stall = await openStall(where, [TRAY, BOWL]);
  await signIn(page, stall, "/agent");
  await askAgent(page, "Lower the price of the walnut tray to 20", /Walnut tray/);
  await askAgent(page, "Raise the price of the oak bowl to 30", /Oak bowl/);
  await page.goto("/autopilot");
  await expect(page.getByRole("listitem").filter({ hasText: "Change the price of" })).toHaveCount(2);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Reject this proposal?" });
  await expect(dialog).toContainText("Walnut tray");
  await noViolations(page);
  await dialog.getByLabel("Why not").fill("It sells well as it is.");
  await dialog.getByRole("button", { name: "Reject" }).click();
  await expect(page.getByRole("heading", { name: "Change the price of Walnut tray" })).toHaveCount(0);
  await page.keyboard.press("a");
  await expect.poll(() => prices(where, stall)).toEqual({ "Walnut tray": 4_200, "Oak bowl": 3_000 });
  await page.getByRole("link", { name: "Decided" }).click();
  await expect(page.getByText("You wrote: It sells well as it is.")).toBeVisible();
});

test("a new description is shown word by word before it is approved", async ({ page, where }) => {
  const stall = await openStall(where, [{ ...TRAY, description: `Oiled by hand. ${CARE}` }]);
  await stall.askAgent(
    `Change the description of the walnut tray to “Oiled twice by hand with linseed; ${CARE}”`,
  );
  await signIn(page, stall, "/autopilot");
  const change = page.getByRole("figure", { name: "Description before and after" });
  await expect(change).toBeVisible({ timeout: 30_000 });
  await expect(change.locator("ins").first()).toContainText("twice");
  await noViolationsInBothThemes(page);
  await page.getByRole("button", { name: /^Approve/ }).click();
  await expect
    .poll(async () => (await atEtsy(where, stall))[0].description, { timeout: 30_000 })
    .toContain("Oiled twice by hand with linseed");
});
