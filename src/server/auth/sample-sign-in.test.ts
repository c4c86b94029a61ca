import type { AuthOptions } from "next-auth";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readToken } from "@/domain/sellers";
import { hours, seconds } from "@/kernel/time";
import { type Api, openApi } from "../rest/api.fixture";
import { authOptions } from "./options";

let api: Api;
let options: AuthOptions;
beforeAll(async () => {
  api = await openApi();
  options = authOptions(api.boot);
});
afterAll(() => api.close());

function visit(form: Record<string, string> | undefined, boot = api.boot) {
  const { providers } = boot === api.boot ? options : authOptions(boot);
  const sample = providers.find(({ options }) => options?.id === "sample");
  return sample?.options?.authorize(form, { headers: { "x-peer-address": "192.0.2.1" } });
}

it("opens a shop without asking anything, with a session that ends when the shop does", async () => {
  const user = await visit({});
  const token = await options.callbacks?.jwt?.({ token: {}, user, account: null });
  const cookie = await options.jwt?.encode?.({ token: token ?? {}, secret: "unused" });
  const claims = await readToken(cookie ?? "", api.boot.env.authSecret, api.world.system.now());
  expect(claims).toEqual(user.claims);
  expect(seconds((claims?.exp ?? 0) - (claims?.iat ?? 0))).toBeLessThanOrEqual(hours(24));
  expect(await options.jwt?.decode?.({ token: cookie ?? "", secret: "unused" })).toEqual(user.claims);
});

it("gives every visit a shop of its own", async () => {
  const [first, second] = await Promise.all([visit({}), visit(undefined)]);
  expect(first.id).not.toBe(second.id);
});

it("takes what the browser says of language and time zone, and is not kept from opening by nonsense", async () => {
  expect(await visit({ locale: "tlh", timeZone: "Mars/Olympus", evil: "x" })).toMatchObject({
    name: "Sample shop",
  });
});

it("says that there are none left by a code", async () => {
  const { system } = api.boot;
  const none = { ...api.boot, system: { ...system, settings: { ...system.settings, samplesPerDay: 0 } } };
  await expect(visit({}, none)).rejects.toThrow(new Error("quota_exceeded"));
});

it("counts against the address like any way in", async () => {
  const { system } = api.boot;
  const rateLimits = { ...system.settings.rateLimits, authPerMinute: 1 };
  const strict = { ...api.boot, system: { ...system, settings: { ...system.settings, rateLimits } } };
  const visits = await Promise.allSettled([visit({}, strict), visit({}, strict)]);
  const codes = visits.flatMap((one) => (one.status === "rejected" ? [one.reason.message] : []));
  expect(codes).toContain("rate_limited");
});
