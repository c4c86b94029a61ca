import { noViolations } from "./axe";
import { expect, test } from "./journey";
import { atEtsy, editAtEtsy, openStall, signIn } from "./stall";

const TRAY = { title: "Walnut tray", priceMinor: 4_200, quantity: 3, description: "Oiled by hand." };

test("a new price goes to Etsy, shows in the history, and comes back by undo", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await signIn(page, stall, "/products");
  await page.getByRole("link", { name: "Walnut tray" }).click();
  await expect(page.getByRole("heading", { name: "Walnut tray" })).toBeVisible();
  await page.keyboard.press("e");
  const editor = page.getByRole("dialog", { name: "Edit listing" });
  await noViolations(page);
  await editor.getByLabel("Price (USD)").fill("45,50");
  await editor.getByLabel("Stock").fill("5");
  await editor
    .getByLabel("Add a tag")
    .or(editor.getByRole("textbox", { name: "Tags" }))
    .fill("walnut,");
  await editor.getByRole("button", { name: "Send to Etsy" }).click();
  await expect(page.getByText("You changed tags, price, and stock")).toBeVisible();
  await expect(page.getByText("$45.50").first()).toBeVisible();
  expect(await atEtsy(where, stall)).toMatchObject([
    { title: "Walnut tray", tags: ["walnut"], products: [{ priceMinor: 4_550, quantity: 5 }] },
  ]);
  await noViolations(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("You took back a change of tags, price, and stock")).toBeVisible();
  expect(await atEtsy(where, stall)).toMatchObject([
    { tags: [], products: [{ priceMinor: 4_200, quantity: 3 }] },
  ]);
});

test("what was changed on Etsy meanwhile is not overwritten: the seller chooses", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await signIn(page, stall, "/products");
  await page.getByRole("link", { name: "Walnut tray" }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  const editor = page.getByRole("dialog", { name: "Edit listing" });
  await editor.getByLabel("Title").fill("Walnut tray, our words");
  await editor.getByLabel("Stock").fill("8");
  await editAtEtsy(where, stall, { title: "Walnut tray, written on Etsy" });
  await editor.getByRole("button", { name: "Send to Etsy" }).click();
  await expect(page.getByRole("heading", { name: "This changed on Etsy too" })).toBeVisible();
  await noViolations(page);
  expect(await atEtsy(where, stall)).toMatchObject([
    { title: "Walnut tray, written on Etsy", products: [{ quantity: 3 }] },
  ]);
  await page.getByRole("radio", { name: /our words/ }).check();
  await page.getByRole("button", { name: "Send to Etsy" }).click();
  await expect(page.getByRole("heading", { name: "Walnut tray, our words" })).toBeVisible();
  expect(await atEtsy(where, stall)).toMatchObject([
    { title: "Walnut tray, our words", products: [{ quantity: 8 }] },
  ]);
});
