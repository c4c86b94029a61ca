import { noViolations } from "./axe";
import { expect, test } from "./journey";
import { openStall, signIn } from "./stall";

test("a seller writes an answer down, and the agent gives it to the next who asks", async ({
  page,
  where,
}) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200, quantity: 3 }]);

  await test.step("begin with a suggestion", async () => {
    await signIn(page, stall, "/agent");
    await page.getByRole("navigation", { name: "Agent" }).getByRole("link", { name: "Knowledge" }).click();
    await page.getByRole("button", { name: "Gift wrap", exact: true }).click();
    await expect(page.getByRole("textbox", { name: "Question" })).toHaveValue("Do you gift wrap?");
    await page
      .getByRole("textbox", { name: "Answer" })
      .fill("Yes, we wrap it as a gift in kraft paper with a cotton ribbon, and it costs nothing.");
    await noViolations(page);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("list", { name: "Answers" }).getByText("Do you gift wrap?")).toBeVisible();
  });

  await test.step("a customer asks, and reads it", async () => {
    await stall.ask("Do you gift wrap?", "Hanna Berg");
    await expect.poll(() => stall.lastReply("Hanna Berg"), { timeout: 30_000 }).toContain("kraft paper");
  });

  await test.step("the seller sees which answer it was, and opens it", async () => {
    await page.goto("/conversations");
    await page.getByText("Hanna Berg").first().click();
    await expect(page.getByText("Drew on:")).toBeVisible();
    await noViolations(page);
    await page.getByRole("link", { name: "Do you gift wrap?" }).click();
    await expect(page.getByRole("dialog", { name: "Edit answer" })).toBeVisible();
  });

  await test.step("what is removed can be had back", async () => {
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(page.getByText("Nothing written down yet")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("list", { name: "Answers" }).getByText("Do you gift wrap?")).toBeVisible();
  });
});

test("a rule and its earlier wording", async ({ page, where }) => {
  const stall = await openStall(where, [{ title: "Walnut tray", priceMinor: 4_200 }]);
  await signIn(page, stall, "/agent/personality");
  const rules = page.getByRole("textbox", { name: "House rules" });
  for (const text of ["Never mention other shops.", "Always say that each piece is unique."]) {
    await rules.fill(text);
    await page.getByRole("button", { name: "Save version" }).click();
    await expect(page.getByRole("button", { name: "Save version" })).toBeHidden();
  }
  await page.getByRole("button", { name: "Earlier versions" }).last().click();
  const versions = page.getByRole("dialog", { name: "Earlier house rules" });
  await versions.getByRole("button", { name: "Restore" }).first().click();
  await expect(rules).toHaveValue("Never mention other shops.");
});
