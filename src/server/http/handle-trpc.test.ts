import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebBoot } from "@/boot/web";
import { connectDatabase } from "@/db/client";
import { sellers } from "@/db/schema";
import { issueToken, registerSeller } from "@/domain/sellers";
import type { TestWorld } from "@/domain/sellers/world.fixture";
import { addMs, minutes } from "@/kernel/time";
import { fromWire } from "@/kernel/wire";
import { openTestBoot } from "../boot.fixture";
import { sellersRouter } from "../routers/sellers";
import { publicProcedure, router } from "../trpc";
import { answerTrpc } from "./handle-trpc";

const testRouter = router({ sellers: sellersRouter, ping: publicProcedure.mutation(() => "done") });
let world: TestWorld;
let boot: WebBoot;
let people = 0;

beforeAll(async () => {
  ({ world, boot } = await openTestBoot());
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = addMs(world.clock.now, minutes(1));
});

async function signedIn() {
  people += 1;
  const form = { email: `page${people}@example.com`, password: "correct horse", name: "Ada" };
  const { seller, claims } = await registerSeller(world.system, form, { kind: "browser", userAgent: null });
  const token = await issueToken(claims, boot.env.authSecret);
  return { seller, token, cookie: `theme=dark; next-auth.session-token=${token}` };
}

async function ask(path: string, init: RequestInit = {}) {
  const answer = await answerTrpc(
    boot,
    new Request(`http://localhost:3000/api/trpc/${path}`, init),
    testRouter,
  );
  const { result, error } = JSON.parse(await answer.text());
  return {
    status: answer.status,
    data: result && fromWire(result.data),
    error: error && fromWire(error),
  };
}

describe("a page's query", () => {
  it("answers the seller whose cookie came with it, dates and all", async () => {
    const { seller, cookie } = await signedIn();
    const { status, data } = await ask("sellers.me", { headers: { cookie } });
    expect([status, data]).toEqual([200, seller]);
  });

  it("takes no bearer token: that is for programs", async () => {
    const { token } = await signedIn();
    const answer = await ask("sellers.me", {
      headers: { authorization: `Bearer ${token}`, "x-request-id": "trace-1" },
    });
    expect(answer).toMatchObject({
      status: 401,
      error: {
        message: "Please sign in.",
        data: { kind: "unauthenticated", requestId: "trace-1", fields: null },
      },
    });
  });

  it("is forbidden while the account is suspended", async () => {
    const { seller, cookie } = await signedIn();
    await world.owner.db.update(sellers).set({ status: "suspended" }).where(eq(sellers.id, seller.id));
    expect(await ask("sellers.me", { headers: { cookie } })).toMatchObject({
      status: 403,
      error: { data: { kind: "forbidden" } },
    });
  });

  it("to an unknown procedure is not found", async () => {
    expect(await ask("sellers.nothing")).toMatchObject({
      status: 404,
      error: { data: { kind: "not_found" } },
    });
  });

  it("that hits a bug shows a neutral sentence, no stack, and is logged with its request id", async () => {
    const { cookie } = await signedIn();
    const broken = { ...boot, system: { ...boot.system, settings: { ...boot.system.settings } } };
    Object.defineProperty(broken.system.settings, "rateLimits", {
      get: () => {
        throw new TypeError("secret detail");
      },
    });
    const before = world.logged.length;
    const request = new Request("http://localhost:3000/api/trpc/sellers.me", { headers: { cookie } });
    const answer = await answerTrpc(broken, request);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain("Something went wrong on our side");
    expect(text).not.toMatch(/secret detail|\bat \//);
    expect(world.logged.slice(before)).toMatchObject([
      { path: "sellers.me", error: { message: "secret detail" } },
    ]);
  });

  it("answers 503 when the database is gone", async () => {
    const { cookie } = await signedIn();
    const request = new Request("http://localhost:3000/api/trpc/sellers.me", { headers: { cookie } });
    const nowhere = connectDatabase("postgres://nobody:x@127.0.0.1:1/none", { max: 1 });
    const unreachable = { ...boot, system: { ...boot.system, db: nowhere.db } };
    const answer = await answerTrpc(unreachable, request);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("can't reach our database");
  });
});

describe("a page's change", () => {
  const json = { "content-type": "application/json" };
  const change = (headers: Record<string, string>, body = "{}") =>
    ask("ping", { method: "POST", headers, body });
  const admitted = { status: 200, data: "done" };
  const crossSite = {
    status: 403,
    error: { message: expect.stringContaining("another site"), data: { kind: "forbidden" } },
  };

  it.each([
    ["our own page", { "sec-fetch-site": "same-origin", origin: "http://localhost:3000" }],
    [
      "our own page under another name of this machine",
      { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" },
    ],
    ["an older browser on our page", { origin: "http://localhost:3000" }],
    ["a program", {}],
  ])("is admitted from %s", async (_who, headers) => {
    expect(await change({ ...json, ...headers })).toMatchObject(admitted);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    [
      "another site that claims our origin",
      { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" },
    ],
    ["a neighbour on our domain", { "sec-fetch-site": "same-site", origin: "http://other.localhost:3000" }],
    ["an older browser on another site", { origin: "https://evil.example" }],
    ["a sandboxed frame", { origin: "null" }],
  ])("is refused from %s", async (_who, headers) => {
    expect(await change({ ...json, ...headers })).toMatchObject(crossSite);
  });

  it("is refused as a form's content type, which other sites may send unasked", async () => {
    expect(await change({ "content-type": "text/plain" })).toMatchObject({
      status: 415,
      error: { data: { kind: "invalid" } },
    });
  });

  it("is refused beyond a megabyte", async () => {
    const answer = await change(json, JSON.stringify({ json: "x".repeat(1_000_001) }));
    expect(answer).toMatchObject({ status: 413, error: { data: { kind: "too_large" } } });
  });
});
