import { afterEach, beforeEach, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../server";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ appUrl: "http://127.0.0.1:3000" });
});
afterEach(() => sandbox.close());

const bot = "juniper_clay_bot";

async function post(path: string, body: object) {
  const response = await fetch(`${sandbox.origin}/phone/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const textOf = async (path: string) => (await fetch(`${sandbox.origin}${path}`)).text();

it("shows the notice, the bot's token and the ways to the other parts", async () => {
  const page = await textOf("/");
  expect(page).toContain("Sandbox: local stand-in, no real service is contacted");
  expect(page).toContain(sandbox.telegram.bots()[0]?.token);
  for (const link of ["/etsy", "/control", "http://127.0.0.1:3000"]) expect(page).toContain(`href="${link}"`);
});

it("opens a bot's chat by its deep link", async () => {
  expect(await textOf(`/t.me/${bot}?start=spring`)).toContain(`"open":"${bot}"`);
});

it("lets no message break out of the page", async () => {
  const maya = sandbox.telegram.customer("Maya");
  maya.say(bot, "</script><script>alert(1)</script>");
  expect(await textOf(`/?customer=${maya.id}`)).not.toContain("<script>alert");
});

it("serves its own scripts, styles and pictures, and nothing else", async () => {
  expect(await textOf("/phone/phone.js")).toContain("EventSource");
  expect(await textOf("/phone/phone.css")).toContain(".bubble");
  expect(await textOf("/phone/wallpaper.svg")).toMatch(/^<svg /);
  expect(await textOf("/phone/pictures/cracked-mug")).toMatch(/^<svg /);
  for (const path of ["/phone/view.js", "/phone/..%2fpage.css", "/phone/pictures/unicorn"])
    expect((await fetch(sandbox.origin + path)).status).toBe(404);
});

it("takes scripts, styles and pictures from the sandbox alone", async () => {
  const { headers } = await fetch(sandbox.origin);
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*script-src 'self'/);
});

it("sends one of the sample pictures as a photo in all its sizes", async () => {
  const customer = sandbox.telegram.customer("Maya").id;
  await post("send", { customer, bot, kind: "photo", picture: "gift-box", caption: "Like this?" });
  await post("send", { customer, bot, kind: "photo", picture: "unicorn" });
  expect(sandbox.telegram.customer("Maya").messages(bot)).toMatchObject([
    { kind: "photo", picture: "gift-box", text: "Like this?" },
  ]);
  const [update] = sandbox.telegram.pendingUpdates(bot);
  const photo = [90, 320, 800, 1_280].map((width) => ({
    width,
    file_id: expect.stringContaining(`-${width}`),
  }));
  expect(update?.body).toMatchObject({ message: { caption: "Like this?", photo } });
});

it("shows the last 200 messages of a long chat", async () => {
  const maya = sandbox.telegram.customer("Maya");
  for (let count = 1; count <= 250; count += 1) maya.say(bot, `message ${count}`);
  const view = await (await fetch(`${sandbox.origin}/phone/state?customer=${maya.id}`)).json();
  expect(view.chats[0].messages).toHaveLength(200);
  expect(view.chats[0].messages.at(-1)).toMatchObject({ text: "message 250", delivered: false });
});

it("writes as the chosen customer, starts with a payload and blocks", async () => {
  const customer = sandbox.telegram.customer("Jonas").id;
  await post("start", { customer, bot, payload: "spring" });
  await post("say", { customer, bot, text: "Hallo" });
  await post("block", { customer, bot, blocked: true });
  const jonas = sandbox.telegram.customer("Jonas");
  expect(jonas.messages(bot).map((message) => message.text)).toEqual(["/start spring", "Hallo"]);
  expect(jonas.isBlocked(bot)).toBe(true);
});

it("names what is wrong with what it is sent", async () => {
  expect(await post("say", { customer: 1, bot, text: "" })).toMatchObject({
    status: 400,
    body: { error: expect.stringMatching(/text/) },
  });
  expect(await post("say", { customer: 1, bot, text: "Hi" })).toMatchObject({
    status: 400,
    body: { error: "customer: unknown" },
  });
  expect(await post("bots", { username: bot, name: "Again" })).toMatchObject({
    status: 400,
    body: { error: expect.stringMatching(/taken/) },
  });
});

it("creates bots and customers", async () => {
  expect(await post("bots", { username: "oak_ember_bot", name: "Oak" })).toMatchObject({
    status: 201,
    body: { token: expect.stringMatching(/:AA/) },
  });
  const { body } = await post("customers", { name: "Noor", languageCode: "nl" });
  expect(sandbox.telegram.customerById(body.id)?.languageCode).toBe("nl");
});

it("tells the browser live when the bot types and answers", async () => {
  const maya = sandbox.telegram.customer("Maya");
  maya.say(bot, "Hello");
  const token = sandbox.telegram.bots()[0]?.token;
  const events = await fetch(`${sandbox.origin}/phone/events?customer=${maya.id}`);
  const pictures = readPictures(events);
  expect((await pictures.next()).value?.chats[0]).toMatchObject({
    typingMs: 0,
    messages: [{ text: "Hello" }],
  });
  await fetch(`${sandbox.origin}/bot${token}/sendChatAction?chat_id=${maya.id}&action=typing`);
  expect((await pictures.next()).value?.chats[0]?.typingMs).toBeGreaterThan(4_000);
  await fetch(`${sandbox.origin}/bot${token}/sendMessage?chat_id=${maya.id}&text=Yes`);
  expect((await pictures.next()).value?.chats[0]).toMatchObject({
    typingMs: 0,
    messages: [{}, { from: "bot", text: "Yes" }],
  });
});

it("tells the browser live what is switched on, until it is used up", async () => {
  const maya = sandbox.telegram.customer("Maya");
  const pictures = readPictures(await fetch(`${sandbox.origin}/phone/events?customer=${maya.id}`));
  expect((await pictures.next()).value?.switchedOn).toEqual([]);
  sandbox.faults.add({ platform: "telegram", kind: "status", status: 500, count: 1 });
  expect((await pictures.next()).value?.switchedOn).toEqual(["Telegram: Broken (500) (1 left)"]);
  await fetch(`${sandbox.origin}/bot${sandbox.telegram.bots()[0]?.token}/getMe`);
  expect((await pictures.next()).value?.switchedOn).toEqual([]);
});

interface Picture {
  switchedOn: string[];
  chats: { typingMs: number; messages: { from: string; text: string }[] }[];
}

async function* readPictures(response: Response): AsyncGenerator<Picture> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true });
    for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
      yield JSON.parse(rest.slice("data: ".length, end));
      rest = rest.slice(end + 2);
    }
  }
}
