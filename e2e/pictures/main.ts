import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { startProduct } from "../../src/testing/start-product";
import { findBrowser } from "../browser";
import { openAccount, openStall, signIn, type Where } from "../stall";
import { takeReadmePictures } from "./readme";
import { type Scene, scenes } from "./scenes";

/**
 * `npm run pictures`: every page in light, dark and on a phone; empty, full and broken; into the ignored folder. With a
 * word: the scenes whose name has it; with `readme`: the README's pictures.
 */
const WORD = process.argv[2] ?? "";
const FOLDER = "pictures";
const LOOKS = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  phone: { viewport: { width: 375, height: 760 }, colorScheme: "light", hasTouch: true },
} as const;

const SHOP = [
  { title: "Speckled oat latte bowl", priceMinor: 3_600, quantity: 7 },
  {
    title: "Sage serving bowl, wheel-thrown stoneware for salads, fruit and everything between",
    priceMinor: 5_400,
    quantity: 2,
  },
  { title: "Walnut tray", priceMinor: 4_200, quantity: 0, state: "sold_out" as const },
  { title: "Linen apron in natural", priceMinor: 6_800, quantity: 12 },
  { title: "Beeswax candle", priceMinor: 1_400, quantity: 40 },
  { title: "وعاء خزفي مصنوع يدويًا", priceMinor: 2_900, quantity: 4 },
];

async function main(): Promise<void> {
  const running = process.env.PICTURES_OF ? null : await startProduct();
  const where: Where = running ?? {
    appUrl: process.env.PICTURES_OF ?? "",
    sandboxUrl: process.env.PICTURES_SANDBOX ?? "http://127.0.0.1:4010",
  };
  const found = await findBrowser();
  if (found.missing !== undefined) throw new Error(found.missing);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    if (WORD === "readme") return await takeReadmePictures(browser, where);
    if (!WORD) await rm(FOLDER, { recursive: true, force: true });
    const accounts = await prepare(where);
    for (const look of Object.keys(LOOKS)) await takeAll(browser, where, accounts, look as Look);
  } finally {
    await browser.close();
    await running?.stop();
  }
}

async function takeAll(browser: Browser, where: Where, accounts: Accounts, look: Look): Promise<void> {
  const wanted = scenes.filter((scene) => scene.name.includes(WORD));
  await mkdir(join(FOLDER, look), { recursive: true });
  for (const who of ["visitor", "empty", "full"] as const) {
    const mine = wanted.filter((scene) => scene.as === who);
    if (mine.length === 0) continue;
    const options = { ...LOOKS[look], reducedMotion: "reduce", baseURL: where.appUrl } as const;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    if (who !== "visitor") await signIn(page, accounts[who]);
    for (const scene of mine) await take(page, where, scene, join(FOLDER, look, `${scene.name}.png`));
    await context.close();
  }
}

type Look = keyof typeof LOOKS;
type Accounts = Awaited<ReturnType<typeof prepare>>;

async function prepare(where: Where) {
  const empty = await openAccount(where, "Nora Neumann");
  const full = await openStall(where, SHOP, `OatAndInk${Date.now().toString(36)}`);
  await full.ask("Hi! How much is the speckled oat latte bowl, and is it still available?");
  await full.ask("I want to talk to a human, please.", "Jonas Weber");
  await full.askAgent("Lower the price of the speckled oat latte bowl to 32");
  await full.ask("هل لا يزال الوعاء متوفرًا؟", "يوسف");
  return { empty, full };
}

async function take(page: Page, where: Where, scene: Scene, path: string): Promise<void> {
  await page.unrouteAll();
  if (scene.broken) await page.route("**/api/trpc/**", (route) => route.abort("failed"));
  await page.goto(scene.path.startsWith("sandbox:") ? where.sandboxUrl + scene.path.slice(8) : scene.path);
  await page.waitForLoadState("load");
  await scene.act?.(page);
  // Live streams never let the network rest; pictures and fonts do.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.loading === "lazy"),
  );
  await page.waitForTimeout(600);
  await page.screenshot({ path, fullPage: scene.as === "visitor" });
  process.stdout.write(`${path}\n`);
}

await main();
