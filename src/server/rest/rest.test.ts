import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebBoot } from "@/boot/web";
import { sellers } from "@/db/schema";
import { asTenant } from "@/domain/context";
import { readToken, revokeSession } from "@/domain/sellers";
import type { TestWorld } from "@/domain/sellers/world.fixture";
import { addMs, minutes } from "@/kernel/time";
import { openTestBoot } from "../boot.fixture";
import { handleRest } from "./handle";

const FRONT_END = "https://shop.example.com";
let world: TestWorld;
let boot: WebBoot;
let people = 0;

beforeAll(async () => {
  ({ world, boot } = await openTestBoot({ corsOrigin: FRONT_END }));
});
afterAll(() => world.close());
// Every test has a minute of its own, so that none uses up another's rate.
beforeEach(() => {
  world.clock.now = addMs(world.clock.now, minutes(1));
});

interface Sent {
  body?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
}

async function send(method: string, path: string, { body, raw, headers = {} }: Sent = {}) {
  const content = raw ?? (body === undefined ? null : JSON.stringify(body));
  const type = content === null ? {} : { "content-type": "application/json" };
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: { ...type, ...headers },
    ...(content === null ? {} : { body: content }),
  });
  const answer = await handleRest(boot, request);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: text ? JSON.parse(text) : null };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function registered() {
  people += 1;
  const form = { email: `rest${people}@example.com`, password: "correct horse", name: "Ada" };
  const { json } = await send("POST", "/auth/register", { body: form });
  return { form, token: String(json.token), seller: json.seller };
}

describe("POST /auth/register", () => {
  it("answers with a token that /auth/me accepts", async () => {
    const { status, json } = await send("POST", "/auth/register", {
      body: { email: "New@Example.com", password: "minimum8chars", name: "Shop Owner", unknown: 1 },
    });
    expect(status).toBe(200);
    expect(json.seller).toEqual({
      id: expect.stringMatching(/^sel_/),
      email: "new@example.com",
      name: "Shop Owner",
      plan: "free",
      status: "active",
      createdAt: world.clock.now.toISOString(),
    });
    const me = await send("GET", "/auth/me", { headers: bearer(json.token) });
    expect(me).toMatchObject({ status: 200, json: { seller: json.seller } });
  });

  it("names the fields that are wrong", async () => {
    const { status, headers, json } = await send("POST", "/auth/register", {
      body: { email: "x", password: "short" },
    });
    expect(status).toBe(400);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(json).toMatchObject({
      title: "Invalid",
      status: 400,
      code: "invalid",
      type: "urn:stallhand:problem:invalid",
    });
    expect(json.errors.map(({ field }: { field: string }) => field)).toEqual(["email", "password", "name"]);
    expect(json.requestId).toBe(headers.get("x-request-id"));
  });

  it("answers 409 when the e-mail has an account", async () => {
    const { form } = await registered();
    expect(await send("POST", "/auth/register", { body: form })).toMatchObject({
      status: 409,
      json: { code: "conflict" },
    });
  });
});

describe("POST /auth/login", () => {
  it("answers with another token of the same seller", async () => {
    const { form, seller } = await registered();
    const { status, json } = await send("POST", "/auth/login", { body: form });
    expect(status).toBe(200);
    expect(json.seller.id).toBe(seller.id);
  });

  it("answers 401 to a wrong password and 403 to a suspended account, whose token is refused too", async () => {
    const { form, seller, token } = await registered();
    expect(await send("POST", "/auth/login", { body: { ...form, password: "wrong horse" } })).toMatchObject({
      status: 401,
    });
    await world.owner.db.update(sellers).set({ status: "suspended" }).where(eq(sellers.id, seller.id));
    expect(await send("POST", "/auth/login", { body: form })).toMatchObject({
      status: 403,
      json: { code: "forbidden" },
    });
    expect(await send("GET", "/auth/me", { headers: bearer(token) })).toMatchObject({ status: 403 });
  });

  it("allows ten attempts a minute from one address", async () => {
    const attempt = () =>
      send("POST", "/auth/login", { body: { email: "nobody@example.com", password: "guess" } });
    const answers = await Promise.all(Array.from({ length: 14 }, attempt));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("a bearer token", () => {
  it("is needed, and nothing but a genuine one in the right place will do", async () => {
    const { token } = await registered();
    const wrong = [
      {},
      bearer("nonsense"),
      bearer(`${token}x`),
      { cookie: `next-auth.session-token=${token}` },
      { authorization: `Basic ${token}` },
    ];
    for (const headers of wrong) {
      const answer = await send("GET", "/auth/me", { headers });
      expect(answer).toMatchObject({ status: 401, json: { code: "unauthenticated" } });
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  it("stops working when its session is revoked", async () => {
    const { token, seller } = await registered();
    const claims = await readToken(token, boot.env.authSecret, world.clock.now);
    await revokeSession(asTenant(world.system, seller.id), claims?.jti ?? "none");
    expect(await send("GET", "/auth/me", { headers: bearer(token) })).toMatchObject({ status: 401 });
  });

  it("allows a hundred calls a minute, and another seller still has all of theirs", async () => {
    const [busy, quiet] = [await registered(), await registered()];
    const statuses: number[] = [];
    for (let n = 0; n < 105; n += 1)
      statuses.push((await send("GET", "/auth/me", { headers: bearer(busy.token) })).status);
    expect(statuses.indexOf(429)).toBe(100);
    expect(await send("GET", "/auth/me", { headers: bearer(quiet.token) })).toMatchObject({ status: 200 });
  });
});

describe("a request that isn't well-formed", () => {
  it.each([
    ["JSON that breaks off", { raw: '{"email":' }, 400],
    ["an array", { body: [] }, 400],
    ["a bare string", { body: "hello" }, 400],
    [
      "another content type",
      { raw: "email=a", headers: { "content-type": "application/x-www-form-urlencoded" } },
      400,
    ],
    ["no body", {}, 400],
    ["more than a megabyte", { body: { name: "x".repeat(1_000_001) } }, 413],
  ])("with %s is refused as problem details", async (_what, sent: Sent, status) => {
    const answer = await send("POST", "/auth/register", sent);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ status, code: status === 413 ? "too_large" : "invalid" });
  });

  it("to an unknown path is 404, by an unknown method 405 with the methods there are", async () => {
    expect(await send("GET", "/nothing/here")).toMatchObject({ status: 404, json: { code: "not_found" } });
    const wrongMethod = await send("DELETE", "/auth/me");
    expect(wrongMethod).toMatchObject({ status: 405, json: { status: 405 } });
    expect(wrongMethod.headers.get("allow")).toBe("GET");
  });

  it("with parameters named like an object's own members is still answered", async () => {
    const { token } = await registered();
    const answer = await send("GET", "/auth/me?constructor=1&toString=2&__proto__=3", {
      headers: bearer(token),
    });
    expect(answer.status).toBe(200);
  });
});

describe("CORS", () => {
  it("lets the one configured origin in, with its preflight", async () => {
    const preflight = await send("OPTIONS", "/auth/me", { headers: { origin: FRONT_END } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe(FRONT_END);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("Authorization");
    const refused = await send("GET", "/auth/me", { headers: { origin: FRONT_END } });
    expect(refused.headers.get("access-control-allow-origin")).toBe(FRONT_END);
    expect(refused.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("tells other origins nothing", async () => {
    const answer = await send("GET", "/auth/me", { headers: { origin: "https://evil.example" } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("the request id", () => {
  it("is the caller's own when it is plausible", async () => {
    const kept = await send("GET", "/auth/me", { headers: { "x-request-id": "trace-42" } });
    expect([kept.json.requestId, kept.headers.get("x-request-id")]).toEqual(["trace-42", "trace-42"]);
    const replaced = await send("GET", "/auth/me", { headers: { "x-request-id": "no spaces, please" } });
    expect(replaced.json.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
