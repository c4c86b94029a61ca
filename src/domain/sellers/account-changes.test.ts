import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLog, tenantRoutes } from "@/db/schema";
import { asTenant } from "@/domain/context";
import { changeEmail, changePassword, findSession, getSeller, logIn, registerSeller, updateProfile } from ".";
import { ChangeEmail, RegisterSeller, UpdateProfile } from "./schemas";
import { openTestWorld, type TestWorld } from "./world.fixture";

const browser = { kind: "browser", userAgent: null } as const;
const password = "correct horse";
let world: TestWorld;
let people = 0;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function seller(place: { locale?: string; timeZone?: string } = {}) {
  people += 1;
  const email = `person${people}@example.com`;
  const form = RegisterSeller.parse({ email, password, name: "Ada", ...place });
  const { seller, claims } = await registerSeller(world.system, form, browser);
  const ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
  return { ctx, claims, email, profile: seller };
}

const enter = (email: string, with_ = password) =>
  logIn(world.system, { email, password: with_ }, { kind: "api", userAgent: null });

const lastAudit = async (sellerId: string) =>
  (
    await world.owner.db.select().from(auditLog).where(eq(auditLog.sellerId, sellerId)).orderBy(auditLog.id)
  ).at(-1);

describe("where a new account thinks it is", () => {
  it.each([
    ["de-AT", "Europe/Vienna", "de-DE", "Europe/Vienna"],
    ["en-gb", "Asia/Calcutta", "en-GB", "Asia/Calcutta"],
    ["tlh", "Mars/Olympus_Mons", "en-US", "UTC"],
    ["x".repeat(99), "+02:00", "en-US", "UTC"],
    ["", "", "en-US", "UTC"],
  ])("takes %s and %s from the browser if they make sense", async (locale, timeZone, ...expected) => {
    const { profile } = await seller({ locale, timeZone });
    expect([profile.locale, profile.timeZone]).toEqual(expected);
  });
});

describe("the profile", () => {
  it("changes in what is given, and notes what it was", async () => {
    const { ctx } = await seller();
    await updateProfile(ctx, { name: "Ada Lovelace", timeZone: "Europe/London" });
    expect(await getSeller(ctx)).toMatchObject({
      name: "Ada Lovelace",
      locale: "en-US",
      timeZone: "Europe/London",
    });
    expect(await lastAudit(ctx.sellerId)).toMatchObject({
      action: "seller.update-profile",
      before: { name: "Ada", timeZone: "UTC" },
      after: { name: "Ada Lovelace", timeZone: "Europe/London" },
    });
  });

  it("is noted once when the same is saved twice", async () => {
    const { ctx } = await seller();
    await updateProfile(ctx, { locale: "sv-SE" });
    const first = await lastAudit(ctx.sellerId);
    await updateProfile(ctx, { locale: "sv-SE" });
    expect(await lastAudit(ctx.sellerId)).toEqual(first);
  });

  it("of another seller stays", async () => {
    const [mine, theirs] = [await seller(), await seller()];
    await updateProfile(mine.ctx, { name: "Mallory" });
    expect(await getSeller(theirs.ctx)).toMatchObject({ name: "Ada" });
  });

  it.each([
    ["a language we don't write", { locale: "tlh" }],
    ["a time zone there isn't", { timeZone: "Mars/Olympus_Mons" }],
    ["an empty name", { name: " " }],
  ])("refuses %s", (_what, wrong) => {
    expect(UpdateProfile.safeParse(wrong).success).toBe(false);
  });
});

describe("changing the password", () => {
  it("takes the current one, signs everybody else out, and is what opens the door from then on", async () => {
    const { ctx, claims, email } = await seller();
    const other = (await enter(email)).claims;
    const input = { currentPassword: password, newPassword: "battery staple", keepSessionId: claims.jti };
    expect(await changePassword(ctx, input)).toEqual({ ended: 1 });
    expect(await findSession(world.system, other)).toBeNull();
    expect(await findSession(world.system, claims)).not.toBeNull();
    await expect(enter(email)).rejects.toMatchObject({ kind: "unauthenticated" });
    await expect(enter(email, "battery staple")).resolves.toBeTruthy();
  });

  it("asked twice, refuses the second and changes nothing by it", async () => {
    const { ctx, claims, email } = await seller();
    const input = { currentPassword: password, newPassword: "battery staple", keepSessionId: claims.jti };
    const outcomes = await Promise.allSettled([changePassword(ctx, input), changePassword(ctx, input)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(changePassword(ctx, input)).rejects.toMatchObject({ kind: "invalid" });
    await expect(enter(email, "battery staple")).resolves.toBeTruthy();
  });

  it("writes neither password down", async () => {
    const { ctx } = await seller();
    await changePassword(ctx, { currentPassword: password, newPassword: "battery", keepSessionId: null });
    const row = await lastAudit(ctx.sellerId);
    expect(row).toMatchObject({ action: "seller.change-password", before: null, after: { ended: 1 } });
  });

  it.each([
    ["a wrong current one", "wrong horse", "battery staple", "currentPassword"],
    ["the same again", password, password, "newPassword"],
  ])("refuses %s at its field", async (_what, currentPassword, newPassword, field) => {
    const { ctx, claims } = await seller();
    const refused = changePassword(ctx, { currentPassword, newPassword, keepSessionId: claims.jti });
    await expect(refused).rejects.toMatchObject({
      kind: "invalid",
      meta: { fields: { [field]: expect.any(String) } },
    });
  });

  it("rejects another seller's password", async () => {
    const [mine, theirs] = [await seller(), await seller()];
    await changePassword(theirs.ctx, {
      currentPassword: password,
      newPassword: "their secret",
      keepSessionId: null,
    });
    const foreign = { currentPassword: "their secret", newPassword: "battery staple", keepSessionId: null };
    await expect(changePassword(mine.ctx, foreign)).rejects.toMatchObject({ kind: "invalid" });
    await expect(enter(mine.email)).resolves.toBeTruthy();
  });
});

describe("changing the e-mail address", () => {
  const change = (of: Awaited<ReturnType<typeof seller>>, email: string, currentPassword = password) => {
    const form = ChangeEmail.parse({ email, currentPassword });
    return changeEmail(of.ctx, { ...form, keepSessionId: of.claims.jti });
  };

  it("signs in with the new one only, signs everybody else out, and sets the old one free", async () => {
    const mine = await seller();
    const other = (await enter(mine.email)).claims;
    await change(mine, "  New@Example.com ");
    await change(mine, "new@example.com");
    expect(await getSeller(mine.ctx)).toMatchObject({ email: "new@example.com" });
    expect(await findSession(world.system, other)).toBeNull();
    expect(await findSession(world.system, mine.claims)).not.toBeNull();
    await expect(enter(mine.email)).rejects.toMatchObject({ kind: "unauthenticated" });
    await expect(enter("new@example.com")).resolves.toBeTruthy();
    const form = RegisterSeller.parse({ email: mine.email, password, name: "Next" });
    await expect(registerSeller(world.system, form, browser)).resolves.toBeTruthy();
  });

  it("refuses an address of another account, and leaves everything as it was", async () => {
    const [mine, theirs] = [await seller(), await seller()];
    await expect(change(mine, theirs.email)).rejects.toMatchObject({ kind: "conflict" });
    await expect(enter(mine.email)).resolves.toMatchObject({ seller: { id: mine.ctx.sellerId } });
    await expect(enter(theirs.email)).resolves.toMatchObject({ seller: { id: theirs.ctx.sellerId } });
  });

  it("keeps one address when two are asked for at once", async () => {
    const mine = await seller();
    await Promise.all([change(mine, "one@example.com"), change(mine, "two@example.com")]);
    const routes = await world.owner.db
      .select()
      .from(tenantRoutes)
      .where(eq(tenantRoutes.sellerId, mine.ctx.sellerId));
    expect(routes.filter(({ kind }) => kind === "email")).toHaveLength(1);
    const { email } = await getSeller(mine.ctx);
    await expect(enter(email)).resolves.toBeTruthy();
  });

  it("needs the password", async () => {
    const mine = await seller();
    await expect(change(mine, "thief@example.com", "guess")).rejects.toMatchObject({
      kind: "invalid",
      meta: { fields: { currentPassword: expect.any(String) } },
    });
  });
});
