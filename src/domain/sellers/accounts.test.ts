import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLog, sellers, tenantRoutes } from "@/db/schema";
import { asTenant, inTransaction } from "@/domain/context";
import { addMs, days, seconds } from "@/kernel/time";
import { findSession, getSeller, logIn, registerSeller, revokeSession } from ".";
import { LogIn, RegisterSeller } from "./schemas";
import { openTestWorld, type TestWorld } from "./world.fixture";

const browser = { kind: "browser", userAgent: "Firefox" } as const;
let world: TestWorld;
let people = 0;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

function form(overrides: Partial<RegisterSeller> = {}) {
  people += 1;
  return RegisterSeller.parse({
    email: `person${people}@example.com`,
    password: "correct horse",
    name: "Ada",
    ...overrides,
  });
}

const register = (input = form()) => registerSeller(world.system, input, browser);
const auditOf = (sellerId: string) =>
  world.owner.db.select().from(auditLog).where(eq(auditLog.sellerId, sellerId)).orderBy(auditLog.id);

describe("registering", () => {
  it("opens an account with a session and notes it", async () => {
    const { seller, claims } = await register(form({ name: "  Ada Lovelace " }));
    expect(seller).toMatchObject({ name: "Ada Lovelace", plan: "free", status: "active" });
    expect(await findSession(world.system, claims)).toMatchObject({ sellerId: seller.id, status: "active" });
    expect(await auditOf(seller.id)).toMatchObject([
      { action: "seller.register", actor: "seller", source: "dashboard" },
    ]);
  });

  it("stores the password only as Argon2id with OWASP's parameters", async () => {
    const { seller } = await register();
    const [row] = await world.owner.db.select().from(sellers).where(eq(sellers.id, seller.id));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("refuses a second account for one mailbox, however it is written, and leaves nothing of it behind", async () => {
    await register(form({ email: "mai@example.com" }));
    const again = register(form({ email: "  ＭＡＩ@Example.com " }));
    await expect(again).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("already an account"),
    });
    expect(
      await world.owner.db.select().from(sellers).where(eq(sellers.email, "mai@example.com")),
    ).toHaveLength(1);
  });

  it("lets one of two simultaneous registrations win", async () => {
    const input = form();
    const outcomes = await Promise.allSettled([register(input), register(input)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { kind: "conflict" },
    });
  });

  it("keeps no e-mail in the lookup table", async () => {
    const { seller } = await register();
    const routes = await world.owner.db
      .select()
      .from(tenantRoutes)
      .where(eq(tenantRoutes.sellerId, seller.id));
    expect(JSON.stringify(routes)).not.toContain("example.com");
  });
});

describe("the form", () => {
  it.each([
    ["a password of 7 characters", { password: "1234567" }, "password"],
    ["a password of 201 characters", { password: "x".repeat(201) }, "password"],
    ["something that isn't an e-mail", { email: "ada" }, "email"],
    ["an empty name", { name: "  " }, "name"],
    ["a name with control characters", { name: "A\u0000da" }, "name"],
    ["a missing field", { name: undefined }, "name"],
  ])("refuses %s, naming the field", (_what, wrong, field) => {
    const parsed = RegisterSeller.safeParse({
      email: "a@example.com",
      password: "12345678",
      name: "Ada",
      ...wrong,
    });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it("tolerates fields it doesn't know", () => {
    expect(RegisterSeller.parse({ ...form(), shoeSize: 44 })).not.toHaveProperty("shoeSize");
  });
});

describe("logging in", () => {
  const logInAs = (email: string, password = "correct horse") =>
    logIn(world.system, LogIn.parse({ email, password }), { kind: "api", userAgent: null });

  it("opens another session for the right password, in any spelling of the e-mail", async () => {
    const { seller, claims: first } = await register();
    const { claims } = await logInAs(` ${seller.email.toUpperCase()}`);
    expect(claims).toMatchObject({ sellerId: seller.id, email: seller.email });
    expect(claims.jti).not.toBe(first.jti);
    expect((await auditOf(seller.id)).map(({ action }) => action)).toEqual([
      "seller.register",
      "seller.login",
    ]);
  });

  it("accepts a password however the keyboard composed its letters", async () => {
    const { seller } = await register(form({ password: "cafe\u0301 au lait" }));
    await expect(logInAs(seller.email, "caf\u00e9 au lait")).resolves.toMatchObject({
      seller: { id: seller.id },
    });
  });

  it("says the same to a wrong e-mail and a wrong password", async () => {
    const { seller } = await register();
    const refusals = await Promise.allSettled([
      logInAs(seller.email, "wrong horse"),
      logInAs("nobody@example.com"),
    ]);
    const said = refusals.map((one) =>
      one.status === "rejected" ? { kind: one.reason.kind, text: one.reason.message } : one,
    );
    expect(said[0]).toMatchObject({ kind: "unauthenticated" });
    expect(said[1]).toEqual(said[0]);
  });

  it("takes as long for a wrong e-mail as for a wrong password", async () => {
    const { seller } = await register();
    const timed = async (email: string) => {
      const started = performance.now();
      await logInAs(email, "wrong horse").catch(() => {});
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      known.push(await timed(seller.email));
      unknown.push(await timed("nobody@example.com"));
    }
    // Without the hash of nobody's password the quickest unknown would be ten times as fast.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it("tells only the owner of a suspended account that it is", async () => {
    const { seller, claims } = await register();
    await world.owner.db.update(sellers).set({ status: "suspended" }).where(eq(sellers.id, seller.id));
    await expect(logInAs(seller.email)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(logInAs(seller.email, "wrong horse")).rejects.toMatchObject({ kind: "unauthenticated" });
    expect(await findSession(world.system, claims)).toMatchObject({ status: "suspended" });
  });
});

describe("a session", () => {
  const as = (id: string) => asTenant(world.system, id, { kind: "seller", id }, "dashboard");

  it("ends when it is revoked, once, however often that is asked", async () => {
    const { seller, claims } = await register();
    await revokeSession(as(seller.id), claims.jti);
    await revokeSession(as(seller.id), claims.jti);
    expect(await findSession(world.system, claims)).toBeNull();
    expect((await auditOf(seller.id)).map(({ action }) => action)).toEqual([
      "seller.register",
      "seller.logout",
    ]);
  });

  it("ends after seven days", async () => {
    const { claims } = await register();
    const opened = world.clock.now;
    world.clock.now = addMs(opened, days(7) - seconds(1));
    const before = await findSession(world.system, claims);
    world.clock.now = addMs(opened, days(7));
    const after = await findSession(world.system, claims);
    world.clock.now = opened;
    expect([before?.id, after]).toEqual([claims.jti, null]);
  });

  it("rejects another seller", async () => {
    const [mine, theirs] = [await register(), await register()];
    expect(await findSession(world.system, { sellerId: mine.seller.id, jti: theirs.claims.jti })).toBeNull();
    await revokeSession(as(mine.seller.id), theirs.claims.jti);
    expect(await findSession(world.system, theirs.claims)).not.toBeNull();
    const seen = await inTransaction(as(mine.seller.id), (ctx) =>
      ctx.db.select({ id: sellers.id }).from(sellers),
    );
    expect(seen).toEqual([{ id: mine.seller.id }]);
  });

  it("of an account that is gone finds nobody", async () => {
    await expect(getSeller(as(world.system.newId("seller")))).rejects.toMatchObject({ kind: "not_found" });
  });
});
