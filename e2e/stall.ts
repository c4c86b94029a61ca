import { expect, type Page } from "@playwright/test";

const PASSWORD = "correct horse battery";
let count = 0;

/** Where the product and its stand-ins listen. */
export interface Where {
  appUrl: string;
  sandboxUrl: string;
}

export interface Account {
  email: string;
  password: string;
  token: string;
}

/** A seller with a shop, an agent and a bot of its own, made through REST, so that a journey starts where it matters. */
export interface Stall extends Account {
  shop: { shopId: number; userId: number; name: string };
  bot: { username: string; token: string };
  /** Writes to the bot as a customer. */
  ask: (text: string, from?: string) => Promise<void>;
  /** Asks the agent something as its seller. */
  askAgent: (message: string) => Promise<void>;
  /** What the bot said last on that customer's phone; null while it kept quiet. */
  lastReply: (from: string) => Promise<string | null>;
  /** What happens when the seller removes the app at Etsy. */
  revokeEtsyAccess: () => Promise<void>;
}

export interface Item {
  title: string;
  priceMinor?: number;
  quantity?: number;
  state?: "active" | "inactive" | "sold_out" | "draft" | "expired";
  description?: string;
}

/** Opens an account. */
export async function openAccount({ appUrl }: Where, name = "Juniper Reed"): Promise<Account> {
  const email = `journey.${Date.now()}.${++count}@example.com`;
  const { token } = await post(`${appUrl}/api/v1/auth/register`, { email, password: PASSWORD, name });
  return { email, password: PASSWORD, token };
}

/** Opens an account and puts everything in place: shop connected and synced, agent answering, bot connected. */
export async function openStall(where: Where, items: Item[], shopName?: string): Promise<Stall> {
  const account = await openAccount(where);
  const shop = await openShop(where, account, items, shopName);
  const api = `${where.appUrl}/api/v1`;
  await post(`${api}/agents/provision`, {}, account.token);
  const agentActive = async () => (await get(`${api}/agents/me`, account.token)).agent.status === "active";
  await expect.poll(agentActive, { timeout: 30_000 }).toBe(true);
  const bot = await openBot(where);
  await post(`${api}/messaging/telegram/connect`, { botToken: bot.token }, account.token);
  return {
    ...account,
    shop,
    bot,
    ask: (text, from) => ask(where, bot.username, text, from),
    askAgent: (message) => post(`${api}/agents/me/send`, { message }, account.token),
    lastReply: (from) => lastReply(where, bot.username, from),
    revokeEtsyAccess: () => post(`${where.sandboxUrl}/control/etsy/tokens/revoke`, { userId: shop.userId }),
  };
}

/** A new shop at the stand-in, with its listings, connected to the account and read once. */
export async function openShop(
  { appUrl, sandboxUrl }: Where,
  { token }: Account,
  items: Item[],
  name = `Stall${Date.now()}${++count}`,
): Promise<Stall["shop"]> {
  const shop = await post(`${sandboxUrl}/control/etsy/shops`, { name: name.slice(0, 20) });
  for (const item of items)
    await post(`${sandboxUrl}/control/etsy/listings`, { shopId: shop.shopId, ...item });
  const { redirectUrl } = await get(`${appUrl}/api/v1/etsy/oauth/authorize`, token);
  await allow(sandboxUrl, new URL(redirectUrl), shop.userId);
  const arrived = async () => (await get(`${appUrl}/api/v1/products?limit=1`, token)).total;
  await expect.poll(arrived, { timeout: 30_000 }).toBe(items.length);
  return shop;
}

/** The shop's listings as the stand-in keeps them. */
export async function atEtsy({ sandboxUrl }: Where, { shop }: Stall): Promise<Json[]> {
  return (await get(`${sandboxUrl}/control/etsy/shops/${shop.shopId}/listings`)).listings;
}

/** What happens when the seller edits the shop's first listing on Etsy itself. */
export async function editAtEtsy(where: Where, stall: Stall, edit: Partial<Item>): Promise<void> {
  const [listing] = await atEtsy(where, stall);
  await send("PATCH", `${where.sandboxUrl}/control/etsy/listings/${listing.listingId}`, edit);
}

/** Signs in as a person does. */
export async function signIn(page: Page, account: Account, next = "/dashboard"): Promise<void> {
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByRole("textbox", { name: "Password" }).fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL((url) => url.pathname === next.split("?")[0], { timeout: 30_000 });
}

async function allow(sandboxUrl: string, asked: URL, userId: number): Promise<void> {
  const form = new URLSearchParams(asked.searchParams);
  form.set("user_id", String(userId));
  form.set("decision", "allow");
  const consent = await fetch(`${sandboxUrl}/oauth/connect`, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  await fetch(consent.headers.get("location") ?? "", { redirect: "manual" });
}

async function openBot({ sandboxUrl }: Where): Promise<Stall["bot"]> {
  const username = `journey_${Date.now() % 1_000_000_000}_${++count}_bot`;
  return post(`${sandboxUrl}/phone/bots`, { username, name: "Journey Shop" });
}

/** The first message starts the chat, as pressing START does. */
async function ask({ sandboxUrl }: Where, bot: string, text: string, name = "Maya Lindqvist") {
  const known = await customerNamed(sandboxUrl, name);
  const customer = known ?? (await post(`${sandboxUrl}/phone/customers`, { name })).id;
  if ((await chatWith(sandboxUrl, bot, customer)).length === 0)
    await post(`${sandboxUrl}/phone/start`, { customer, bot });
  await post(`${sandboxUrl}/phone/say`, { customer, bot, text });
}

async function lastReply({ sandboxUrl }: Where, bot: string, name: string): Promise<string | null> {
  const messages = await chatWith(sandboxUrl, bot, await customerNamed(sandboxUrl, name));
  // The greeting at START isn't an answer.
  const asked = messages.findIndex((one: Json) => one.from === "customer" && !one.text?.startsWith("/start"));
  const replies = asked < 0 ? [] : messages.slice(asked).filter((one: Json) => one.from === "bot");
  return replies.at(-1)?.text ?? null;
}

async function chatWith(sandboxUrl: string, bot: string, customer: number | undefined): Promise<Json[]> {
  const { chats } = await get(`${sandboxUrl}/phone/state?customer=${customer}`);
  return chats.find((one: Json) => one.username === bot)?.messages ?? [];
}

async function customerNamed(sandboxUrl: string, name: string): Promise<number | undefined> {
  const { customers } = await get(`${sandboxUrl}/phone/state`);
  return customers.find((one: Json) => one.name === name)?.id;
}

// biome-ignore lint/suspicious/noExplicitAny: a journey reads what it needs and fails where that is missing
type Json = any;

async function get(url: string, token?: string): Promise<Json> {
  return read(await fetch(url, { headers: bearer(token) }));
}

const post = (url: string, body: object, token?: string) => send("POST", url, body, token);

async function send(method: string, url: string, body: object, token?: string): Promise<Json> {
  const headers = { "content-type": "application/json", ...bearer(token) };
  return read(await fetch(url, { method, headers, body: JSON.stringify(body) }));
}

const bearer = (token: string | undefined) => (token ? { authorization: `Bearer ${token}` } : {});

async function read(response: Response): Promise<Json> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${response.url}: ${text}`);
  return JSON.parse(text);
}
