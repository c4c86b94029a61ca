import { noViolationsInBothThemes } from "./axe";
import { expect, test } from "./journey";
import { openStall, signIn } from "./stall";

/** A seller changes how the agent speaks: tried, tested and only then published. */
test("a change is tried, tested, published, and stands in the history", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  await signIn(page, stall, "/agent/playground");

  await test.step("change the personality, and ask as a customer", async () => {
    await page.getByRole("textbox", { name: "Personality" }).fill("Be playful, and sign with a teapot.");
    await expect(page.getByText("only here")).toBeVisible();
    await page.getByLabel("Your question to the shop").fill("How much is the Walnut tray?");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Would be sent")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("$42.00").first()).toBeVisible();
  });

  await test.step("see how the answer came about", async () => {
    await page.getByText(/facts? read · checked/).click();
    await expect(page.getByText(/Checked: \d/)).toBeVisible();
    await expect(page.getByRole("region", { name: "Facts it read" })).toContainText("42.00 USD");
    await noViolationsInBothThemes(page);
  });

  await test.step("keep it as a test, and run the tests", async () => {
    await page.getByRole("button", { name: "Keep as test" }).click();
    await page.getByRole("textbox", { name: "Must say" }).fill("$42");
    await page.getByRole("button", { name: "Keep test" }).click();
    await page.getByRole("link", { name: "Tests" }).click();
    await page.getByRole("button", { name: "Run all" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "must say “$42”" })).toContainText("Passed", {
      timeout: 30_000,
    });
    await noViolationsInBothThemes(page);
  });

  await test.step("publish what passed", async () => {
    await page.getByRole("button", { name: "Publish" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("Passed")).toBeVisible({ timeout: 30_000 });
    await dialog.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByText("It counts from the next answer on.")).toBeVisible();
    await expect(page.getByText("only here")).toBeHidden();
  });

  await test.step("the one before stands in the personality's history", async () => {
    await page.goto("/agent/personality");
    await expect(page.getByRole("textbox", { name: "Personality" })).toHaveValue(/sign with a teapot/);
    await page.getByRole("button", { name: "Earlier versions" }).first().click();
    await expect(page.getByText(/^Replaced/)).toBeVisible();
  });
});

test("a change that fails a test is published only on purpose", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  await signIn(page, stall, "/agent/playground");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: "Personality" }).fill("Be playful, and sign with a teapot.");
  await page.getByLabel("Your question to the shop").fill("How much is the Walnut tray?");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Keep as test" }).click({ timeout: 30_000 });
  await page.getByRole("textbox", { name: "Must say" }).fill("free engraving");
  await page.getByRole("button", { name: "Keep test" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("1 of 1 failed")).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByText(/free engraving/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  await noViolationsInBothThemes(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("only here")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await dialog.getByRole("button", { name: "Publish anyway" }).click({ timeout: 30_000 });
  await expect(page.getByText("It counts from the next answer on.")).toBeVisible();

  await test.step("so it is where the personality is written", async () => {
    await page.goto("/agent/personality");
    await expect(page.getByText("Live", { exact: true })).toBeVisible();
    await page.getByRole("textbox", { name: "House rules" }).fill("Never mention other shops.");
    await page.getByRole("button", { name: "Save version" }).click();
    await expect(dialog.getByText("1 of 1 failed")).toBeVisible({ timeout: 30_000 });
    await expect(dialog.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
    await dialog.getByRole("button", { name: "Save anyway" }).click();
    await expect(page.getByText("It counts from the next answer on.").last()).toBeVisible();
    await expect(page.getByRole("textbox", { name: "House rules" })).toHaveValue(
      "Never mention other shops.",
    );
    await expect(page.getByRole("button", { name: "Save version" })).toHaveCount(0);
  });
});

test("a message pasted from Etsy becomes a checked draft to copy", async ({ page, context, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, stall, "/agent/etsy-messages");
  await page.getByRole("textbox", { name: "The buyer’s message" }).fill("Hi, how much is the walnut tray?");
  await page.getByRole("button", { name: "Write a draft" }).click();
  await page.getByRole("button", { name: "Copy draft" }).click({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("$42.00");
  await expect(page.getByRole("link", { name: /\$42\.00.*Walnut tray/ })).toBeVisible();
  await noViolationsInBothThemes(page);

  await page.getByRole("textbox", { name: "The buyer’s message" }).fill("Can I talk to a person, please?");
  await page.getByRole("button", { name: "Write a draft" }).click();
  await expect(page.getByText("Answer this yourself, because they ask for a person.")).toBeVisible({
    timeout: 30_000,
  });
  await page.goto("/conversations");
  await expect(page.getByText("Walnut tray?")).toHaveCount(0);
});
