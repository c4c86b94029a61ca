import type { Page } from "@playwright/test";

/** One page in one state. */
export interface Scene {
  name: string;
  /** Path in the dashboard, or `sandbox:` and a path there. */
  path: string;
  as: "visitor" | "empty" | "full";
  /** The server can't be reached. */
  broken?: boolean;
  /** What to do before the picture is taken. */
  act?: (page: Page) => Promise<unknown>;
}

const pages = [
  "dashboard",
  "conversations",
  "products",
  "orders",
  "agent",
  "autopilot",
  "channels",
  "activity",
  "settings",
  "start",
];

const agentPages = ["personality", "knowledge", "guardrails", "playground", "etsy-messages"];

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);

async function openProduct(page: Page) {
  await page
    .getByRole("link", { name: /Speckled oat/ })
    .first()
    .click();
  await page.getByRole("heading", { name: /Speckled oat/ }).waitFor();
}

export const scenes: Scene[] = [
  { name: "landing", path: "/", as: "visitor" },
  { name: "login", path: "/login", as: "visitor" },
  { name: "register", path: "/register", as: "visitor" },
  { name: "not-found", path: "/nowhere", as: "visitor" },
  { name: "design", path: "/ops/design", as: "visitor" },
  { name: "sandbox-phone", path: "sandbox:/", as: "visitor" },
  { name: "sandbox-control", path: "sandbox:/control", as: "visitor" },
  ...pages.map((name) => ({ name: `${name}-empty`, path: `/${name}`, as: "empty" as const })),
  ...pages.map((name) => ({ name: `${name}-full`, path: `/${name}`, as: "full" as const })),
  ...agentPages.flatMap((name) =>
    (["empty", "full"] as const).map((as) => ({ name: `agent-${name}-${as}`, path: `/agent/${name}`, as })),
  ),
  ...agentPages.map((name) => ({
    name: `agent-${name}-broken`,
    path: `/agent/${name}`,
    as: "full" as const,
    broken: true,
  })),
  {
    name: "agent-guardrails-below",
    path: "/agent/guardrails",
    as: "full",
    act: (page) => page.locator("#holiday").scrollIntoViewIfNeeded(),
  },
  {
    name: "agent-playground-answered",
    path: "/agent/playground",
    as: "full",
    act: async (page) => {
      await page.getByLabel("Your question to the shop").fill("How much is the speckled oat latte bowl?");
      await page.keyboard.press("Enter");
      await page.getByText("Would be sent").waitFor();
    },
  },
  {
    name: "agent-etsy-messages-draft",
    path: "/agent/etsy-messages",
    as: "full",
    act: async (page) => {
      await page.getByLabel("The buyer’s message").fill("Hi, how much is the speckled oat latte bowl?");
      await page.getByRole("button", { name: "Write a draft" }).click();
      await page.getByRole("button", { name: "Copy draft" }).waitFor();
    },
  },
  { name: "autopilot-decided", path: "/autopilot?show=decided", as: "full" },
  {
    name: "agent-knowledge-new",
    path: "/agent/knowledge",
    as: "full",
    act: (page) => page.getByRole("button", { name: "Gift wrap", exact: true }).click(),
  },
  {
    name: "conversation",
    path: "/conversations",
    as: "full",
    act: (page) => page.getByText("Maya Lindqvist").first().click(),
  },
  {
    name: "conversation-needs-you",
    path: "/conversations",
    as: "full",
    act: (page) => page.getByText("Jonas Weber").first().click(),
  },
  {
    name: "product",
    path: "/products",
    as: "full",
    act: openProduct,
  },
  {
    name: "product-editor",
    path: "/products",
    as: "full",
    act: async (page) => {
      await openProduct(page);
      await page.keyboard.press("e");
      await page.getByRole("dialog", { name: "Edit listing" }).waitFor();
    },
  },
  {
    name: "products-filters",
    path: "/products",
    as: "full",
    act: (page) => page.getByRole("button", { name: "Filters" }).click(),
  },
  { name: "sandbox-orders", path: "sandbox:/etsy/orders", as: "visitor" },
  { name: "products-no-results", path: "/products?q=zzzzzz", as: "full" },
  { name: "palette", path: "/dashboard", as: "full", act: press("Control+k") },
  { name: "shortcuts", path: "/dashboard", as: "full", act: press("?") },
  ...pages.map((name) => ({
    name: `${name}-broken`,
    path: `/${name}`,
    as: "full" as const,
    broken: true,
  })),
];
