import { afterEach, beforeEach, expect, it } from "vitest";
import { callApi, connectSeller } from "../etsy/test-seller";
import { type Sandbox, startSandbox } from "../server";
import { Platform } from "../shared/faults";
import { switches } from "./switches";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const textOf = async (path: string) => (await fetch(sandbox.origin + path)).text();

const press = (form: Record<string, string>, referer?: string) =>
  fetch(`${sandbox.origin}/control`, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
    ...(referer === undefined ? {} : { headers: { referer } }),
  });

const all = Platform.options.flatMap((platform) => switches[platform].map(({ name }) => [platform, name]));

it.each(all)("switches %s's %s on and off again", async (platform = "", fault = "") => {
  const isOn = async () => /aria-checked="true"/.test(await textOf("/control"));
  expect(await isOn()).toBe(false);
  await press({ action: "add", platform, fault, count: "3" });
  expect(await isOn()).toBe(true);
  await press({ action: "add", platform, fault, count: "" });
  expect([...sandbox.faults.list(), ...sandbox.model.modes()]).toHaveLength(1);
  await press({ action: "remove", platform, fault });
  expect(await isOn()).toBe(false);
});

it("keeps the model's other misbehaviour when one is switched off", async () => {
  sandbox.model.set({ mode: "wrong_price", count: 2 }, { mode: "slow_stream", msPerChunk: 1 });
  await press({ action: "remove", platform: "anthropic", fault: "slow_stream" });
  expect(sandbox.model.modes()).toEqual([{ mode: "wrong_price", price: "3.33 USD", count: 2 }]);
});

it.each(["/", "/etsy", "/control"])("says on top of %s what is on", async (path) => {
  expect(await textOf(path)).toMatch(/<section class="trouble"[^>]*hidden/);
  sandbox.faults.add({ platform: "telegram", kind: "shuffle", count: 2 });
  sandbox.faults.add({ platform: "anthropic", match: "messages", kind: "status", status: 503 });
  sandbox.model.set({ mode: "invented_item" });
  const page = await textOf(path);
  expect(page).not.toMatch(/<section class="trouble"[^>]*hidden/);
  for (const words of [
    "Telegram: Messages out of order (2 left)",
    "The model: Invented item",
    "503, only messages",
  ])
    expect(page).toContain(words);
});

it("clears everything at once and leads back to the page where that was pressed", async () => {
  sandbox.faults.add({ platform: "etsy", kind: "status" });
  sandbox.model.set({ mode: "empty" });
  const pressed = await press({ action: "clear" }, `${sandbox.origin}/etsy?state=all`);
  expect(pressed.headers.get("location")).toBe("/etsy?state=all");
  expect([...sandbox.faults.list(), ...sandbox.model.modes()]).toEqual([]);
  const elsewhere = await press({ action: "clear" }, "https://elsewhere.example/x");
  expect(elsewhere.headers.get("location")).toBe("/control");
});

it("expires tokens and takes access away, once", async () => {
  const seller = await connectSeller(sandbox);
  await press({ action: "expire-etsy-tokens" });
  expect((await seller.get("/users/me")).status).toBe(401);
  const other = await connectSeller(sandbox);
  await press({ action: "revoke-etsy-access" });
  expect((await other.get("/users/me")).status).toBe(401);
});

it("shows the last calls with what came of them, but no bot's token", async () => {
  await callApi(sandbox, "/shops/1");
  await textOf(`/bot${sandbox.telegram.bots()[0]?.token}/getMe`);
  sandbox.faults.add({ platform: "telegram", kind: "cut", count: 1 });
  await expect(textOf("/bot1:secret/getMe")).rejects.toThrow();
  const table = (await textOf("/control")).split("<tbody>")[1] ?? "";
  expect(table.match(/<tr>/g)).toHaveLength(3);
  expect(table).toMatch(/bot1:…\/getMe[\s\S]*cut[\s\S]*getMe[\s\S]*200[\s\S]*shops\/1[\s\S]*404/);
  expect(table).not.toContain(":AA");
});
