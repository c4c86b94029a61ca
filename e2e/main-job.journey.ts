import { noViolations } from "./axe";
import { expect, test } from "./journey";

/** What a seller does in the first five minutes, word for word as the README tells it. */
test("from sign-up to a customer's question answered", async ({ page, context, sandboxUrl }) => {
  await test.step("create an account", async () => {
    await page.goto("/");
    await noViolations(page);
    await page.getByRole("link", { name: "Create account" }).first().click();
    await page.getByLabel("Your name").fill("Juniper Reed");
    await page.getByLabel("E-mail").fill(`juniper.${Date.now()}@example.com`);
    await page.getByRole("textbox", { name: "Password" }).fill("correct horse battery");
    await noViolations(page);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page).toHaveURL(/\/start/);
  });

  await test.step("connect the Etsy shop", async () => {
    await page.getByRole("button", { name: "Connect Etsy" }).first().click();
    await page.getByRole("radio", { name: "JuniperAndClayStudio" }).check();
    await page.getByRole("button", { name: "Allow access" }).click();
    await expect(page).toHaveURL(/\/start\?etsy_connected=true/);
  });

  await test.step("the catalogue arrives", async () => {
    await expect(page.getByRole("list", { name: "The first of your listings" })).toBeVisible();
    await page.getByRole("button", { name: "Go on" }).click();
  });

  await test.step("choose a name and a tone", async () => {
    await page.getByRole("radio", { name: /Warm/ }).check({ force: true });
    await expect(page.getByRole("region", { name: "How that sounds" }).getByText(/after \d/)).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole("button", { name: "Save and go on" }).click();
  });

  const phone = await context.newPage();
  const token = await test.step("copy the bot's token from the phone", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await phone.goto(sandboxUrl);
    await phone.getByRole("button", { name: "Copy token" }).first().click();
    return phone.evaluate(() => navigator.clipboard.readText());
  });

  await test.step("connect Telegram", async () => {
    await page.getByLabel("Bot token").fill(token);
    await page.getByRole("button", { name: "Connect Telegram" }).click();
    await expect(page.getByText("@juniper_clay_bot").first()).toBeVisible();
  });

  await test.step("a customer asks, and reads a true answer", async () => {
    await phone.goto(`${sandboxUrl}/?bot=juniper_clay_bot`);
    await phone.getByRole("button", { name: "START" }).click();
    await expect(phone.getByText("AI assistant").first()).toBeVisible();
    await phone.getByRole("textbox").first().fill("How much is the Speckled Oat Latte Bowl?");
    await phone.keyboard.press("Enter");
    await expect(phone.getByText("$36.00").first()).toBeVisible();
  });

  await test.step("the seller sees the answer, its proof and how it came about", async () => {
    await page.goto("/conversations");
    await page.getByText("Maya").first().click();
    await expect(page.getByText("$36.00").first()).toBeVisible();
    await expect(page.getByText("Speckled Oat Latte Bowl").first()).toBeVisible();
    await noViolations(page);
    await page.getByRole("button", { name: "Take over", exact: true }).click();
    await expect(page.getByRole("button", { name: /Hand back/ })).toBeVisible();
  });

  await test.step("what the seller writes reaches the phone, and the agent keeps quiet", async () => {
    await page.getByRole("textbox", { name: /reply/i }).fill("Hello Maya, this is Juniper herself.");
    await page.keyboard.press("Control+Enter");
    await expect(phone.getByText("this is Juniper herself").first()).toBeVisible();
  });

  await test.step("the conversation is the agent's again", async () => {
    await page.getByRole("button", { name: /Hand back/ }).click();
    await expect(page.getByRole("button", { name: "Take over", exact: true })).toBeVisible();
  });

  await test.step("another price is on Etsy a moment later, and can be taken back", async () => {
    await page.goto("/products?q=oat+latte");
    await page
      .getByRole("link", { name: /Oat Latte Bowl/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Price of Oat (USD)").fill("38.50");
    await page.getByRole("button", { name: "Send to Etsy" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("You took back a change of price")).toBeVisible();
  });
});

test("a page behind the sign-in asks to sign in first, and comes back", async ({ page }) => {
  await page.goto("/products");
  await expect(page).toHaveURL(/\/login\?next=/);
  await noViolations(page);
});
