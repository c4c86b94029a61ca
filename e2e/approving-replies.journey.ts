import type { Page } from "@playwright/test";
import { expect, test } from "./journey";
import { openStall, signIn } from "./stall";

const TRAY = { title: "Walnut tray", priceMinor: 4_200, quantity: 3 };
const OWN_WORDS = "Hello Ines! The walnut tray is $42.00, and I can wrap it for you.";

const log = (page: Page) => page.getByRole("log");

test("a seller approves, changes and rejects what the agent writes", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await signIn(page, stall, "/agent/guardrails");
  await page.getByRole("radio", { name: /I approve each/ }).check();
  await expect(page.getByText("You approve each reply", { exact: true })).toBeVisible();

  await stall.ask("How much is the walnut tray?", "Ines Ferreira");
  await page.goto("/conversations");
  const row = page.getByRole("link", { name: /Ines Ferreira/ });
  await expect(row).toContainText("Draft", { timeout: 30_000 });
  await row.click();
  await expect(log(page).getByText("You approve every reply.")).toBeVisible();
  await expect(log(page).getByText("$42.00").first()).toBeVisible();
  // Where the worker is slow, the greeting comes after the question.
  expect((await stall.lastReply("Ines Ferreira")) ?? "").not.toContain("42.00");

  await test.step("in other words", async () => {
    await log(page).press("e");
    const field = page.getByRole("textbox", { name: "The draft in your words" });
    await expect(field).toHaveValue(/\$42\.00/);
    await field.fill(OWN_WORDS);
    await field.press("Control+Enter");
    await expect(page.getByText("Sent", { exact: true }).first()).toBeVisible();
    await expect.poll(() => stall.lastReply("Ines Ferreira"), { timeout: 30_000 }).toBe(OWN_WORDS);
    await expect(row).not.toContainText("Draft");
    await log(page).getByText("The agent had written").click();
    await expect(log(page).locator("ins").first()).toBeVisible();
  });

  await test.step("as it is", async () => {
    await stall.ask("And how many walnut trays are left?", "Ines Ferreira");
    await log(page).getByRole("button", { name: "Approve" }).click({ timeout: 30_000 });
    await expect.poll(() => stall.lastReply("Ines Ferreira"), { timeout: 30_000 }).toMatch(/\b3\b/);
  });

  await test.step("not at all", async () => {
    const before = await stall.lastReply("Ines Ferreira");
    await stall.ask("What does the walnut tray cost again?", "Ines Ferreira");
    await expect(log(page).getByRole("button", { name: "Reject" })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press("r");
    await page.keyboard.type("She knows it already");
    await page.keyboard.press("Enter");
    await expect(log(page).getByText("Not sent. You rejected it: She knows it already")).toBeVisible();
    await expect(
      page.getByText("You rejected the agent’s draft").or(page.getByText("You rejected the agent's draft.")),
    ).toBeVisible();
    expect(await stall.lastReply("Ines Ferreira")).toBe(before);
  });
});

test("a seller stops all replies from any page, and lets them go again", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await signIn(page, stall, "/products");
  const other = await page.context().newPage();
  await other.goto("/orders");
  await page.getByRole("button", { name: "Stop all replies" }).click();
  const question = page.getByRole("alertdialog", { name: "Stop all replies?" });
  await expect(question).toContainText("What customers write is kept.");
  await question.getByRole("button", { name: "Stop all replies" }).click();
  await expect(page.getByRole("status", { name: "All replies are stopped" })).toBeVisible();
  await expect(other.getByRole("status", { name: "All replies are stopped" })).toBeVisible();

  await stall.ask("How much is the walnut tray?", "Paul Novak");
  await page.goto("/conversations");
  await page.getByRole("link", { name: /Paul Novak/ }).click();
  await expect(log(page).getByText("How much is the walnut tray?")).toBeVisible();
  expect(await stall.lastReply("Paul Novak")).toBeNull();

  await page
    .getByRole("status", { name: "All replies are stopped" })
    .getByRole("button", { name: "Resume" })
    .click();
  await expect.poll(() => stall.lastReply("Paul Novak"), { timeout: 30_000 }).toContain("$42.00");
  await expect(page.getByRole("button", { name: "Stop all replies" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Stop all replies" })).toBeVisible();
});
