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
  { name: "agent-personality", path: "/agent/personality", as: "full" },
  { name: "agent-knowledge-empty", path: "/agent/knowledge", as: "full" },
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
