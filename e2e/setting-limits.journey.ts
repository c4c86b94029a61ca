import { noViolations, noViolationsInBothThemes } from "./axe";
import { expect, test } from "./journey";
import { openAccount, openShop, openStall, signIn } from "./stall";

const TRAY = { title: "Walnut tray", priceMinor: 4_200, quantity: 3 };

test("quiet hours and a holiday are kept, and can be taken back", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await signIn(page, stall, "/agent/guardrails");
  const quiet = page.getByRole("region", { name: "Quiet hours" });
  const holiday = page.getByRole("region", { name: "Holiday" });
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

  await test.step("quiet hours, with what customers are told", async () => {
    await quiet.getByRole("switch", { name: "Quiet hours" }).click();
    await expect(page.getByText("Quiet hours are on")).toBeVisible();
    await quiet.getByLabel("From").fill("21:30");
    await quiet.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Quiet hours saved")).toBeVisible();
    await expect(quiet.getByRole("button", { name: "Save" })).toHaveCount(0);
    await expect(quiet.getByRole("figure")).toContainText("answers again at 08:00");
  });

  await test.step("a holiday; days that can't be are refused in words", async () => {
    await holiday.getByRole("button", { name: "Plan a holiday" }).click();
    await holiday.getByLabel("First day away").fill("2031-07-14");
    await expect(holiday.getByText("The last day can’t be before the first.")).toBeVisible();
    await noViolations(page);
    await holiday.getByLabel("Last day away").fill("2031-07-25");
    await holiday.getByLabel("Ships again on").fill("2031-07-28");
    await expect(holiday.getByRole("figure")).toContainText("Monday, July 28, 2031");
    await holiday.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Holiday saved")).toBeVisible();
    await expect(holiday.getByText("Planned")).toBeVisible();
    await noViolationsInBothThemes(page);
  });

  await test.step("what was taken away comes back by undo", async () => {
    await holiday.getByRole("button", { name: "Remove" }).click();
    await expect(holiday.getByLabel("First day away")).toHaveCount(0);
    await page
      .getByRole("listitem")
      .filter({ hasText: "No holiday any more" })
      .getByRole("button", { name: "Undo" })
      .click();
    await expect(holiday.getByLabel("First day away")).toHaveValue("2031-07-14");
    await page.getByRole("radio", { name: /^Off/ }).check();
    await expect(page.getByText("The agent is off at the moment")).toBeVisible();
    await page
      .getByRole("listitem")
      .filter({ hasText: "The agent is off" })
      .getByRole("button", { name: "Undo" })
      .click();
    await expect(page.getByRole("radio", { name: "Automatic Checked" })).toBeChecked();
  });

  await test.step("another visit finds everything as it was saved", async () => {
    await page.reload();
    await expect(quiet.getByLabel("From")).toHaveValue("21:30");
    await expect(holiday.getByLabel("Ships again on")).toHaveValue("2031-07-28");
  });
});

test("one customer and one channel can have their own way", async ({ page, where }) => {
  const stall = await openStall(where, [TRAY]);
  await stall.ask("How much is the walnut tray?", "Ines Ferreira");
  await expect.poll(() => stall.lastReply("Ines Ferreira"), { timeout: 30_000 }).toContain("$42.00");
  await signIn(page, stall, "/channels");
  const here = page.getByRole("combobox", { name: "Replies here" });
  await here.selectOption({ label: "Off" });
  await expect(page.getByText("Replies here: Off")).toBeVisible();
  await page.goto("/conversations");
  await page.getByRole("link", { name: /Ines Ferreira/ }).click();
  await here.selectOption({ label: "I approve each" });
  await expect(page.getByText("Replies here: I approve each")).toBeVisible();
  await stall.ask("And how many walnut trays are left?", "Ines Ferreira");
  // The customer's own way goes before the channel's.
  await expect(page.getByText("You approve replies to this customer.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(here).toHaveValue("");
});

test("a new seller looks at every reply first, for the first day", async ({ page, where }) => {
  const account = await openAccount(where);
  await openShop(where, account, [TRAY]);
  await signIn(page, account, "/start?step=agent");
  const choice = page.getByRole("checkbox", { name: /Show me every reply first, for the first day/ });
  await expect(choice).not.toBeChecked({ timeout: 30_000 });
  await choice.check();
  await noViolationsInBothThemes(page);
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByLabel("Bot token")).toBeVisible();

  await page.goto("/start?step=answer");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: "Your question to the shop" }).fill("How much is the Walnut tray?");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log")).toContainText("$42.00", { timeout: 30_000 });
  await expect(page.getByRole("log")).toContainText("Customers would read it once you approve it");
  await noViolationsInBothThemes(page);

  await page.goto("/agent/guardrails");
  await expect(page.getByText(/You approve everything until/)).toBeVisible();
  await page.getByRole("button", { name: "End it now" }).click();
  await expect(page.getByText(/You approve everything until/)).toHaveCount(0);
});
