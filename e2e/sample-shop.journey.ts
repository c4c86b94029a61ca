import { noViolationsInBothThemes } from "./axe";
import { expect, test } from "./journey";
import { openAccount, signIn } from "./stall";

/** What a stranger does who wants to see it work: a question on the first page, then behind the counter. */
test("a question on the first page is truly answered, and stands in the sample shop's dashboard", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await noViolationsInBothThemes(page);

  await test.step("a question is pressed, twice, and answered once", async () => {
    await page.getByRole("button", { name: "How much is the oat bowl?" }).dblclick();
    const chat = page.getByRole("log", { name: "Chat with the shop" });
    await expect(chat).toContainText("$34.00", { timeout: 30_000 });
    await expect(chat.getByRole("link", { name: /\$34\.00.*Oat Breakfast Bowl/ })).toBeVisible();
    await expect(chat.getByText("How much is the oat bowl?")).toHaveCount(1);
    await noViolationsInBothThemes(page);
  });

  await test.step("it answers in the customer's language", async () => {
    await page.getByRole("button", { name: "Habt ihr Bienenwachskerzen?" }).click();
    await expect(page.getByRole("log", { name: "Chat with the shop" })).toContainText("19,00");
  });

  await test.step("behind the counter is the same conversation, and the shop says what it is", async () => {
    await page.getByRole("link", { name: "Look behind the counter" }).click();
    await expect(page).toHaveURL(/\/dashboard/);
    await expect(page.getByRole("complementary", { name: /sample shop/i })).toBeVisible();
    await page.goto("/conversations");
    await page
      .getByRole("link", { name: /You, as a customer/ })
      .first()
      .click();
    await expect(page.getByText("$34.00").first()).toBeVisible();
  });

  await test.step("the first page still knows the chat, and an account can be opened from here", async () => {
    await page.goto("/");
    await expect(page.getByRole("log", { name: "Chat with the shop" })).toContainText("$34.00");
    await page.getByRole("link", { name: "Create account" }).first().click();
    await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
  });
});

test("the button opens a sample shop without a question", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Try the sample shop" }).first().click();
  await expect(page).toHaveURL(/\/dashboard/, { timeout: 30_000 });
  await page.goto("/products");
  await expect(page.getByText("Oat Breakfast Bowl").first()).toBeVisible();
});

test("a signed-in seller is shown the way to the desk, and keeps the session", async ({ page, where }) => {
  const account = await openAccount(where);
  await signIn(page, account);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Go to your desk" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Try the sample shop" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "How much is the oat bowl?" })).toHaveCount(0);
});
