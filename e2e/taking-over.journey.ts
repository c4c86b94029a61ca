import { expect, test } from "./journey";
import { openStall, signIn } from "./stall";

const TRAY = { title: "Walnut tray", priceMinor: 4_200, quantity: 3 };

test("a seller takes over, answers, and hands back", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await stall.ask("How much is the walnut tray?", "Ines Ferreira");
  await signIn(page, stall, "/conversations");
  await page.getByText("Ines Ferreira").first().click();
  await expect(page.getByText("$42.00").first()).toBeVisible();

  await page.getByRole("button", { name: "Take over", exact: true }).click();
  await expect(page.getByRole("button", { name: /Hand back/ }).first()).toBeVisible();
  await page.getByRole("textbox", { name: /reply/i }).fill("I can engrave it for you, Ines.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("I can engrave it for you, Ines.").first()).toBeVisible();
  // It is on the page at once; on the phone after Telegram's second between two messages.
  await expect.poll(() => stall.lastReply("Ines Ferreira")).toBe("I can engrave it for you, Ines.");

  await stall.ask("Lovely. And how many walnut trays are left?", "Ines Ferreira");
  await expect(page.getByText("Lovely. And how many").first()).toBeVisible();
  expect(await stall.lastReply("Ines Ferreira")).toBe("I can engrave it for you, Ines.");

  await page
    .getByRole("button", { name: /Hand back/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Take over", exact: true })).toBeVisible();
  await expect.poll(() => stall.lastReply("Ines Ferreira")).toMatch(/\b3\b/);
});

test("a stopped agent keeps what customers ask, and answers it after resuming", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await signIn(page, stall, "/agent");
  await page.getByRole("button", { name: "Stop all replies" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stop all replies" }).click();
  await expect(page.getByRole("button", { name: /^Resume/ }).first()).toBeVisible();
  await stall.ask("How much is the walnut tray?", "Paul Novak");
  await page.goto("/conversations");
  await expect(page.getByText("Paul Novak").first()).toBeVisible();
  expect(await stall.lastReply("Paul Novak")).toBeNull();

  await page.goto("/agent");
  await page
    .getByRole("button", { name: /^Resume/ })
    .first()
    .click();
  await expect.poll(() => stall.lastReply("Paul Novak")).toContain("$42.00");
});
