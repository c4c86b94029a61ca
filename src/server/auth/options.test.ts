import type { AuthOptions } from "next-auth";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebBoot } from "@/boot/web";
import { issueToken, readToken } from "@/domain/sellers";
import type { TestWorld } from "@/domain/sellers/world.fixture";
import { addMs, days, minutes } from "@/kernel/time";
import { openTestBoot } from "../boot.fixture";
import { authOptions } from "./options";

let world: TestWorld;
let boot: WebBoot;
let options: AuthOptions;

beforeAll(async () => {
  ({ world, boot } = await openTestBoot());
  options = authOptions(boot);
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = addMs(world.clock.now, minutes(1));
});

/** What next-auth calls when the form of that provider is sent. */
function enter(provider: "credentials" | "register", form: Record<string, string>, headers = {}) {
  const found = options.providers.find(({ options }) => options?.id === provider);
  return found?.options?.authorize(form, { headers: { "x-peer-address": "192.0.2.1", ...headers } });
}

const ada = { email: "Ada@example.com", password: "correct horse", name: "Ada" };

describe("signing in with a browser", () => {
  it("makes a cookie of the one kind of token, which next-auth reads back", async () => {
    const user = await enter("register", ada);
    const token = await options.callbacks?.jwt?.({ token: {}, user, account: null });
    const cookie = await options.jwt?.encode?.({ token: token ?? {}, secret: "unused" });
    expect(await readToken(cookie ?? "", boot.env.authSecret, world.clock.now)).toEqual(user.claims);
    const read = await options.jwt?.decode?.({ token: cookie ?? "", secret: "unused" });
    expect(read).toEqual(user.claims);
  });

  it("ends when the browser signs out", async () => {
    const { claims } = await enter("credentials", ada);
    const cookie = await issueToken(claims, boot.env.authSecret);
    await options.events?.signOut?.({ token: claims, session: { expires: "" } });
    expect(await options.jwt?.decode?.({ token: cookie, secret: "unused" })).toBeNull();
  });

  it("ends by itself after seven days", async () => {
    const { claims } = await enter("credentials", ada);
    const cookie = await issueToken(claims, boot.env.authSecret);
    const opened = world.clock.now;
    world.clock.now = addMs(opened, days(7));
    const read = await options.jwt?.decode?.({ token: cookie, secret: "unused" });
    world.clock.now = opened;
    expect(read).toBeNull();
  });

  it.each([
    ["credentials", { ...ada, password: "wrong horse" }, "unauthenticated"],
    ["credentials", { email: "", password: "" }, "invalid"],
    ["register", ada, "conflict"],
    ["register", { ...ada, password: "short" }, "invalid"],
  ] as const)("by %s comes back with a code when it fails", async (provider, form, code) => {
    await expect(enter(provider, form)).rejects.toThrow(new Error(code));
  });

  it("allows ten attempts a minute from one address, whatever the client says of itself", async () => {
    const guesses = Array.from({ length: 13 }, (_, n) =>
      enter("credentials", { ...ada, password: "guess" }, { "x-forwarded-for": `198.51.100.${n}` }),
    );
    const codes = (await Promise.allSettled(guesses)).map(
      (one) => one.status === "rejected" && one.reason.message,
    );
    expect(codes.filter((code) => code === "unauthenticated")).toHaveLength(10);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(3);
  });
});

describe("the cookie", () => {
  it("is secure wherever the site is https", () => {
    expect(options.useSecureCookies).toBe(false);
    const secure = authOptions({ ...boot, env: { ...boot.env, appUrl: "https://stallhand.example" } });
    expect(secure.useSecureCookies).toBe(true);
  });
});
