import { type BrowserContext, chromium, type Page } from "@playwright/test";
import postgres from "postgres";
import { fillShop } from "../fill-shop";
import { type RunningProduct, startProduct } from "../start-product";
import { ms, percentile, printTable, type Row } from "./figures";
import { lighthouse } from "./lighthouse";

const PRODUCTS = 50_000;
const CONVERSATIONS = 10_000;
const PASSWORD = "correct horse battery";
const LOADS = 3;
const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const PAGES = [
  "/dashboard",
  "/conversations",
  "/products",
  "/orders",
  "/agent",
  "/channels",
  "/activity",
  "/settings",
  "/start",
];

/** What a seller's browser loads and feels on `next start`: scripts, LCP, CLS, INP, scrolling, Lighthouse. */
export async function web(): Promise<void> {
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const email = await openLargeShop(product);
    const visitor = await browser.newContext({ baseURL: product.appUrl });
    const seller = await browser.newContext({ baseURL: product.appUrl });
    await signIn(await seller.newPage(), email);
    const rows: Row[] = [];
    for (const path of ["/", "/login", "/register"]) rows.push(await measureLoads(visitor, path));
    for (const path of PAGES) rows.push(await measureLoads(seller, path));
    printTable(`First load (median of ${LOADS})`, rows);
    printTable("Scrolling from top to bottom, wheel by wheel", [
      await scroll(seller, { path: "/products", name: "50 000 products", pane: "main" }),
      await scroll(seller, {
        path: "/conversations",
        name: "10 000 conversations",
        pane: 'div:has(> ul[aria-label="Conversations"])',
      }),
    ]);
    printTable(
      "Lighthouse (median of 3)",
      await lighthouse(product.appUrl, { path: CHROMIUM, flags: FLAGS }),
    );
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function openLargeShop({ appUrl, ownerUrl }: RunningProduct): Promise<string> {
  const email = "large@example.com";
  const response = await fetch(`${appUrl}/api/v1/auth/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD, name: "Large Shop" }),
  });
  if (!response.ok) throw new Error(`register: ${response.status} ${await response.text()}`);
  const sql = postgres(ownerUrl, { max: 1 });
  const [seller] = await sql`select id from sellers where email = ${email}`;
  await fillShop(sql, String(seller?.id), { products: PRODUCTS, conversations: CONVERSATIONS });
  await sql.end();
  return email;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/login?next=/dashboard");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(({ pathname }) => pathname === "/dashboard");
  await page.close();
}

interface Vitals {
  lcp: number;
  cls: number;
  longTasks: number[];
  inp: number;
}

/** The compiler names functions by a helper of its own, which a page doesn't have. */
const COMPILERS_HELPER = "globalThis.__name = (named) => named";

/** Installed before the page's own scripts; read back as `window.vitals`. */
function watchVitals(): void {
  const vitals: Vitals = { lcp: 0, cls: 0, longTasks: [], inp: 0 };
  Object.assign(window, { vitals });
  const watch = (type: string, see: (entry: PerformanceEntry & Record<string, unknown>) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) see(entry as PerformanceEntry & Record<string, unknown>);
    }).observe({ type, buffered: true, ...(type === "event" ? { durationThreshold: 16 } : {}) });
  watch("largest-contentful-paint", (entry) => {
    vitals.lcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) vitals.cls += Number(entry.value);
  });
  watch("longtask", (entry) => vitals.longTasks.push(entry.duration));
  watch("event", (entry) => {
    if (entry.interactionId) vitals.inp = Math.max(vitals.inp, entry.duration);
  });
}

const readVitals = (page: Page) => page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);

async function measureLoads(context: BrowserContext, path: string): Promise<Row> {
  const loads: Awaited<ReturnType<typeof measureLoad>>[] = [];
  for (let n = 0; n < LOADS; n += 1) loads.push(await measureLoad(context, path));
  const median = (pick: (load: (typeof loads)[number]) => number) => percentile(loads.map(pick), 0.5);
  return {
    name: path,
    values: {
      "scripts, gzip": kB(median((load) => load.scriptBytes)),
      "2.5 s later": kB(median((load) => load.laterBytes)),
      LCP: ms(median((load) => load.lcp)),
      CLS: median((load) => load.cls).toFixed(3),
      INP: ms(median((load) => load.inp)),
      "long tasks": String(median((load) => load.longTasks.length)),
    },
  };
}

const kB = (bytes: number) => `${(bytes / 1_000).toFixed(0)} kB`;

/** One cold load: scripts as the network delivered them until `load` and later, then a few keys and a click. */
async function measureLoad(context: BrowserContext, path: string) {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let scriptBytes = 0;
  client.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.addInitScript(COMPILERS_HELPER);
  await page.addInitScript(watchVitals);
  await page.goto(path, { waitUntil: "load" });
  const atLoad = scriptBytes;
  await page.waitForTimeout(2_500);
  const laterBytes = scriptBytes;
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.mouse.click(640, 400);
  await page.waitForTimeout(300);
  const vitals = await readVitals(page);
  await page.close();
  return { ...vitals, scriptBytes: atLoad, laterBytes };
}

async function scroll(
  context: BrowserContext,
  { path, name, pane }: { path: string; name: string; pane: string },
): Promise<Row> {
  const page = await context.newPage();
  await page.addInitScript(COMPILERS_HELPER);
  await page.addInitScript(watchVitals);
  await page.goto(path);
  await page.locator(pane).first().waitFor();
  await page.waitForTimeout(2_000);
  const before = (await readVitals(page)).longTasks.length;
  await page.locator(pane).first().hover();
  const steps = 300;
  for (let n = 0; n < steps; n += 1) {
    await page.mouse.wheel(0, 1_200);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(500);
  const { longTasks } = await readVitals(page);
  const during = longTasks.slice(before);
  const rows = await page.locator(`${pane} :is(tr, li, [role=row], [role=option], a[aria-current])`).count();
  await page.close();
  return {
    name,
    values: {
      "long tasks": String(during.length),
      longest: ms(Math.max(0, ...during)),
      "wheel steps": String(steps),
      "rows in the page": String(rows),
    },
  };
}
