import type { Locator, Page } from "@playwright/test";
import { noViolationsInBothThemes } from "./axe";
import { expect, test } from "./journey";
import { openAccount, openStall, signIn } from "./stall";

const PUBLIC = ["/", "/login", "/register", "/no-such-page"];
const SIGNED_IN = [
  "/start",
  "/dashboard",
  "/conversations",
  "/products",
  "/orders",
  "/agent",
  "/agent/personality",
  "/agent/knowledge",
  "/autopilot",
  "/agent/playground",
  "/agent/etsy-messages",
  "/agent/guardrails",
  "/channels",
  "/activity",
  "/settings",
];

test("pages for everybody break no rule", async ({ page }) => {
  for (const path of PUBLIC) await check(page, path);
});

test("pages of an empty account break no rule", async ({ page, where }) => {
  await signIn(page, await openAccount(where));
  for (const path of [...SIGNED_IN, "/products/none", "/conversations?id=none"]) await check(page, path);
});

test("pages of a shop at work break no rule", async ({ page, where }) => {
  const stall = await openStall(where, [
    { title: "Walnut tray", priceMinor: 4_200, quantity: 3 },
    { title: "مزهرية خزفية", priceMinor: 6_800, quantity: 1 },
    { title: "Bowl ".repeat(28).trim(), priceMinor: 1_400, state: "sold_out" },
  ]);
  await stall.ask("How much is the walnut tray?", "Maya Lindqvist");
  await expect.poll(() => stall.lastReply("Maya Lindqvist"), { timeout: 30_000 }).toContain("42.00");
  await stall.ask("Can I talk to a person?", "Noor الدين");
  await signIn(page, stall);
  for (const path of SIGNED_IN) await check(page, path);
  await test.step("what opens on them", async () => {
    await open(page, "/products", page.getByRole("link", { name: "Walnut tray" }));
    await open(page, "/conversations", page.getByRole("link", { name: /Maya Lindqvist/ }));
    await open(page, "/agent", page.getByRole("table").getByRole("link"));
  });
});

/** A page as it is once everything has come. */
async function check(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path);
    await checkHere(page);
  });
}

async function checkHere(page: Page): Promise<void> {
  // Not by role: behind an open sheet the page's role is hidden.
  await expect(page.locator("main")).toBeAttached();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  await noViolationsInBothThemes(page);
}

async function open(page: Page, path: string, link: Locator): Promise<void> {
  await page.goto(path);
  await link.first().click();
  await expect(page).not.toHaveURL(path);
  await checkHere(page);
}
