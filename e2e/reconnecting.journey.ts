import { expect, test } from "./journey";
import { openStall, signIn } from "./stall";

test("a shop whose access ended says so, and one click reconnects it", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  await stall.revokeEtsyAccess();
  await signIn(page, stall, "/channels");
  await page.getByRole("button", { name: "Sync now" }).click();
  const reconnect = page.getByRole("button", { name: /Reconnect/ }).first();
  await expect(reconnect).toBeVisible();

  await page.goto("/dashboard");
  await expect(page.getByText(/reconnect/i).first()).toBeVisible();

  await page.goto("/channels");
  await reconnect.click();
  await page.getByRole("radio", { name: stall.shop.name }).check();
  await page.getByRole("button", { name: "Allow access" }).click();
  await expect(page).toHaveURL(/\/dashboard\?etsy_connected=true/);
  await page.goto("/channels");
  await expect(page.getByRole("button", { name: "Sync now" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Reconnect/ })).toHaveCount(0);
});
