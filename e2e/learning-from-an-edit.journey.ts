import { noViolations, noViolationsInBothThemes } from "./axe";
import { expect, test } from "./journey";
import { openStall, signIn } from "./stall";

const OWN_WORDS = "Yes! We wrap every parcel in kraft paper with a cotton ribbon.";

/** How trust grows: the seller looks at a reply, writes a better one, and the next customer gets it from the agent. */
test("what a seller corrects once, the agent knows for the next customer", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  const log = page.getByRole("log");

  await test.step("the seller wishes to approve each reply", async () => {
    await signIn(page, stall, "/agent/guardrails");
    await page.getByRole("radio", { name: /I approve each/ }).check();
    await expect(page.getByText("You approve each reply", { exact: true })).toBeVisible();
  });

  await test.step("a new customer asks what the agent doesn't know; its draft waits", async () => {
    await stall.ask("Do you gift wrap?", "Ines Ferreira");
    await page.goto("/conversations");
    await page.getByRole("link", { name: /Ines Ferreira/ }).click();
    await expect(log.getByRole("button", { name: "Edit" })).toBeVisible({ timeout: 30_000 });
    await expect(log.getByText("Here they were told that an AI answers.")).toHaveCount(0);
  });

  await test.step("the seller sends better words, and keeps them as an answer for later", async () => {
    await log.press("e");
    const field = page.getByRole("textbox", { name: "The draft in your words" });
    await field.fill(OWN_WORDS);
    await field.press("Control+Enter");
    await expect.poll(() => stall.lastReply("Ines Ferreira"), { timeout: 30_000 }).toBe(OWN_WORDS);
    await page.getByRole("button", { name: "Learn this as an answer" }).click();
    const dialog = page.getByRole("dialog", { name: "Learn this as an answer" });
    await expect(dialog.getByRole("textbox", { name: "Question" })).toHaveValue("Do you gift wrap?");
    await expect(dialog.getByRole("textbox", { name: "Answer" })).toHaveValue(OWN_WORDS);
    await noViolations(page);
    await dialog.getByRole("button", { name: "Decide later" }).click();
    await expect(page.getByText("Kept for later")).toBeVisible();
  });

  await test.step("dismissed by mistake it comes back, and approved it is an answer", async () => {
    await page.goto("/agent/knowledge");
    const proposal = page.getByRole("region", { name: "Do you gift wrap?" });
    await expect(proposal).toContainText(OWN_WORDS);
    await noViolationsInBothThemes(page);
    await proposal.getByRole("button", { name: "Dismiss" }).click();
    await expect(proposal).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await proposal.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByRole("list", { name: "Answers" })).toContainText(OWN_WORDS);
    await expect(page.getByRole("heading", { name: "To learn from your edits" })).toHaveCount(0);
  });

  await test.step("the next customer's draft is the learned answer, and names it as its source", async () => {
    await stall.ask("Do you gift wrap?", "Paul Novak");
    await page.goto("/conversations");
    await page.getByRole("link", { name: /Paul Novak/ }).click();
    await expect(log.getByRole("button", { name: "Approve" })).toBeVisible({ timeout: 30_000 });
    await expect(log.getByText("kraft paper")).toBeVisible();
    await expect(log.getByText("Drew on:")).toBeVisible();
    await expect(log.getByRole("link", { name: "Do you gift wrap?" })).toBeVisible();
    await log.getByRole("button", { name: "Approve" }).click();
    await expect
      .poll(() => stall.lastReply("Paul Novak"), { timeout: 30_000 })
      .toContain("kraft paper with a cotton ribbon");
  });
});

test("a draft whose price has changed meanwhile is written anew instead of sent", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  const log = page.getByRole("log");
  await signIn(page, stall, "/agent/guardrails");
  await page.getByRole("radio", { name: /I approve each/ }).check();
  await expect(page.getByText("You approve each reply", { exact: true })).toBeVisible();
  await stall.ask("How much is the walnut tray?", "Rosa Diaz");
  await page.goto("/conversations");
  await page.getByRole("link", { name: /Rosa Diaz/ }).click();
  await expect(log.getByRole("button", { name: "Approve" })).toBeVisible({ timeout: 30_000 });

  const shop = await page.context().newPage();
  await shop.goto("/products");
  await shop.getByRole("link", { name: "Walnut tray" }).click();
  await shop.getByRole("button", { name: "Edit" }).click();
  const editor = shop.getByRole("dialog", { name: "Edit listing" });
  await editor.getByLabel("Price (USD)").fill("45");
  await editor.getByRole("button", { name: "Send to Etsy" }).click();
  await expect(shop.getByText("You changed price")).toBeVisible({ timeout: 30_000 });

  await log.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("A price or stock has changed meanwhile")).toBeVisible();
  await expect(log.getByText(/\$45\.00/).first()).toBeVisible({ timeout: 30_000 });
  expect((await stall.lastReply("Rosa Diaz")) ?? "").not.toContain("42.00");
  await log.getByRole("button", { name: "Approve" }).click();
  await expect.poll(() => stall.lastReply("Rosa Diaz"), { timeout: 30_000 }).toContain("$45.00");
});
