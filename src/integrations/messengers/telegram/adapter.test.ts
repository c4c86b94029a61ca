import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type PeerReply, startHttpPeer } from "@/testing/http-peer";
import { createTelegramMessenger } from "./adapter";

const token = "123456:AAF-abcdefghijklmnopqrstuvwxyz0123456";
const bot = { id: 123_456, is_bot: true, first_name: "Walnut & Co", username: "walnut_bot" };
const good = (result: unknown): PeerReply => ({ json: { ok: true, result } });
const bad = (error_code: number, description: string, parameters?: object): PeerReply => ({
  status: error_code,
  json: { ok: false, error_code, description, parameters },
});

async function messengerFor(answer: PeerReply | (() => PeerReply)) {
  const peer = await startHttpPeer(typeof answer === "function" ? answer : () => answer);
  return { ...peer, messenger: createTelegramMessenger({ apiUrl: peer.origin }) };
}

const send = (messenger: ReturnType<typeof createTelegramMessenger>, signal?: AbortSignal) =>
  messenger.sendText(token, { chatId: "77", text: "Hello", ...(signal ? { signal } : {}) });

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

/** An address of this machine where nothing listens any more. */
async function closedOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe("identify", () => {
  it("tells who the bot is and links to it at the stand-in's address", async () => {
    const { messenger, origin } = await messengerFor(good(bot));
    expect(await messenger.identify(token)).toEqual({
      externalId: "123456",
      username: "walnut_bot",
      name: "Walnut & Co",
      deepLink: `${origin}/t.me/walnut_bot`,
    });
  });

  it("links to t.me at the official address", async () => {
    const { origin } = await messengerFor(good(bot));
    const official = createTelegramMessenger({
      apiUrl: "https://api.telegram.org/",
      fetch: (url, init) => fetch(String(url).replace("https://api.telegram.org", origin), init),
    });
    expect(await official.identify(token)).toMatchObject({ deepLink: "https://t.me/walnut_bot" });
  });

  it.each(["", "hello", "123:short", `${token}/../getMe`, `${token}?x=`, ` ${token}`, `x${token}`])(
    "refuses the malformed token %j without a call",
    async (malformed) => {
      const { messenger, requests } = await messengerFor(good(bot));
      expect(await thrownBy(messenger.identify(malformed))).toMatchObject({
        kind: "invalid",
        meta: { fields: { botToken: expect.any(String) } },
      });
      expect(requests).toHaveLength(0);
    },
  );

  it.each([
    [bad(401, "Unauthorized"), "invalid"],
    [bad(404, "Not Found"), "invalid"],
    [bad(429, "Too Many Requests", { retry_after: 9 }), "rate_limited"],
    [bad(500, "Internal Server Error"), "unavailable"],
    [{ status: 502, body: "<html>Bad Gateway</html>" }, "unavailable"],
    [good({ id: 1, is_bot: true, first_name: "No username" }), "unavailable"],
    [{ body: "null" }, "unavailable"],
    ["cut", "unavailable"],
  ] as const)("turns %j into %s", async (answer, kind) => {
    const { messenger } = await messengerFor(answer);
    expect(await thrownBy(messenger.identify(token))).toMatchObject({ name: "AppError", kind });
  });
});

describe("sendText", () => {
  it("is sent once, as plain text, and names the message", async () => {
    const { messenger, requests } = await messengerFor(good({ message_id: 31 }));
    expect(await send(messenger)).toEqual({ status: "sent", externalId: "31" });
    expect(requests.map(({ url, body }) => [url, JSON.parse(body)])).toEqual([
      [`/bot${token}/sendMessage`, { chat_id: 77, text: "Hello" }],
    ]);
  });

  it.each([
    [
      bad(400, "Bad Request: chat not found"),
      { status: "rejected", reason: "400: Bad Request: chat not found" },
    ],
    [bad(401, "Unauthorized"), { status: "rejected" }],
    [bad(403, "Forbidden: bot was blocked by the user"), { status: "rejected" }],
    [bad(429, "Too Many Requests", { retry_after: 17 }), { status: "retry", afterSeconds: 17 }],
    [bad(429, "Too Many Requests"), { status: "retry", afterSeconds: 5 }],
    [bad(500, "Internal Server Error"), { status: "unknown" }],
    [{ status: 502, body: "<html>" }, { status: "unknown" }],
    [{ status: 200, json: { ok: false } }, { status: "unknown" }],
    [{ status: 307, headers: { location: "/elsewhere" } }, { status: "unknown" }],
    [good({}), { status: "unknown" }],
    ["cut", { status: "unknown" }],
    ["cut-body", { status: "unknown" }],
  ] as const)("takes %j for %j, without asking again", async (answer, expected) => {
    const { messenger, requests } = await messengerFor(answer);
    expect(await send(messenger)).toMatchObject(expected);
    expect(requests).toHaveLength(1);
  });

  it("may be tried again when it never left this machine", async () => {
    for (const apiUrl of [await closedOrigin(), "http://nowhere.invalid"]) {
      expect(await send(createTelegramMessenger({ apiUrl }))).toMatchObject({ status: "retry" });
    }
    const { messenger, requests } = await messengerFor(good({ message_id: 31 }));
    expect(await send(messenger, AbortSignal.abort())).toMatchObject({ status: "retry" });
    expect(requests).toHaveLength(0);
  });

  it("is unknown when Telegram stays silent for too long", async () => {
    const { origin, requests } = await startHttpPeer(() => "hang");
    expect(await send(createTelegramMessenger({ apiUrl: origin, timeoutMs: 50 }))).toMatchObject({
      status: "unknown",
    });
    expect(requests).toHaveLength(1);
  });

  it("is unknown when the caller stops while Telegram is silent", async () => {
    const stop = new AbortController();
    const { messenger } = await messengerFor(() => {
      stop.abort();
      return "hang";
    });
    expect(await send(messenger, stop.signal)).toMatchObject({ status: "unknown" });
  });

  it("goes to chats with a number only, never to a public name", async () => {
    const { messenger, requests } = await messengerFor(good({ message_id: 31 }));
    for (const chatId of ["@somebody", "", "7.5"]) {
      expect(await messenger.sendText(token, { chatId, text: "Hi" })).toMatchObject({ status: "rejected" });
    }
    expect(await messenger.sendText("nonsense", { chatId: "77", text: "Hi" })).toMatchObject({
      status: "rejected",
    });
    expect(requests).toHaveLength(0);
  });
});

describe("webhook and polling", () => {
  it("registers with a secret, for messages only, and keeps what is waiting", async () => {
    const { messenger, requests } = await messengerFor(good(true));
    await messenger.setWebhook(token, { url: "https://shop.example/hook", secret: "s3cret" });
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual({
      url: "https://shop.example/hook",
      secret_token: "s3cret",
      allowed_updates: ["message"],
      drop_pending_updates: false,
    });
  });

  it.each([
    [bad(401, "Unauthorized"), "channel_auth"],
    [bad(400, "Bad Request: bad webhook: HTTPS url must be provided"), "channel_rejected"],
    ["cut", "unavailable"],
  ] as const)("tells why %j didn't register it", async (answer, kind) => {
    const { messenger } = await messengerFor(answer);
    const input = { url: "https://shop.example/hook", secret: "s3cret" };
    expect(await thrownBy(messenger.setWebhook(token, input))).toMatchObject({ kind });
  });

  it("ends a poll with nothing when it is stopped", async () => {
    const stop = new AbortController();
    const { messenger } = await messengerFor(() => {
      stop.abort();
      return "hang";
    });
    expect(
      await messenger.pollUpdates(token, { offset: 4, timeoutSeconds: 30, signal: stop.signal }),
    ).toEqual([]);
  });

  it("says when somebody else is already polling", async () => {
    const { messenger } = await messengerFor(bad(409, "Conflict: terminated by other getUpdates request"));
    const input = { offset: 0, timeoutSeconds: 1, signal: new AbortController().signal };
    expect(await thrownBy(messenger.pollUpdates(token, input))).toMatchObject({ kind: "conflict" });
  });

  it("shrugs off a failed typing sign", async () => {
    const { messenger, requests } = await messengerFor(bad(403, "Forbidden"));
    await messenger.showTyping(token, "77");
    expect(requests).toHaveLength(1);
  });
});

it("shows the token in no error, whatever goes wrong", async () => {
  const shown: string[] = [];
  const answers: PeerReply[] = [
    "cut",
    "cut-body",
    bad(400, `Bad Request: ${token}`),
    bad(401, token),
    bad(500, token),
  ];
  for (const answer of answers) {
    const { messenger } = await messengerFor(answer);
    shown.push(inspect(await send(messenger), { depth: 9 }));
    shown.push(inspect(await thrownBy(messenger.identify(token)), { depth: 9 }));
    shown.push(inspect(await thrownBy(messenger.removeWebhook(token)), { depth: 9 }));
  }
  const unreachable = createTelegramMessenger({ apiUrl: await closedOrigin() });
  shown.push(inspect(await thrownBy(unreachable.identify(token)), { depth: 9 }));
  expect(shown.join("\n")).not.toContain(token.slice(7));
});
