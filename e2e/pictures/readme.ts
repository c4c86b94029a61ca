import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { Where } from "../stall";

const FOLDER = "docs/images";
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 750 };
const QUESTIONS = ["How much is the oat bowl?", "Is the hug mug dishwasher safe?"];

/** The README's pictures, of a sample shop that was asked two questions: light, dark and on a phone. */
export async function takeReadmePictures(browser: Browser, { appUrl }: Where): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const options = { baseURL: appUrl, reducedMotion: "reduce", locale: "en-US" } as const;
  const context = await browser.newContext({ ...options, viewport: DESK });
  const page = await context.newPage();
  await askOnTheFirstPage(page);
  await page.goto("/conversations");
  await page
    .getByRole("link", { name: /You, as a customer/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "How the agent worked" }).waitFor();
  await save(page, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/products");
  await page.getByRole("table").waitFor();
  await save(page, "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(PHONE);
  await page.goto("/");
  const chat = page.getByRole("log", { name: "Chat with the shop" });
  await chat.getByText("Dishwasher and").waitFor();
  await chat.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await save(page, "phone");
  await context.close();
}

async function askOnTheFirstPage(page: Page): Promise<void> {
  await page.goto("/");
  const chat = page.getByRole("log", { name: "Chat with the shop" });
  for (const [asked, question] of QUESTIONS.entries()) {
    await page.getByRole("button", { name: question }).click();
    await chat
      .getByText(/^Assistant, after/)
      .nth(asked)
      .waitFor();
  }
}

async function save(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.loading === "lazy"),
  );
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
