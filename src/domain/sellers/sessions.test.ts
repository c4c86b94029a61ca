import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { auditLog, sessions } from "@/db/schema";
import { asTenant } from "@/domain/context";
import { addMs, days, minutes, seconds } from "@/kernel/time";
import { endOtherSessions, endSession, findSession, listSessions, logIn, registerSeller } from ".";
import { openTestWorld, type TestWorld } from "./world.fixture";

let world: TestWorld;
let people = 0;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** An account, signed in once; `signIn` opens more. */
async function seller() {
  people += 1;
  const form = { email: `person${people}@example.com`, password: "correct horse", name: "Ada" };
  const { seller, claims } = await registerSeller(world.system, form, {
    kind: "browser",
    userAgent: "Firefox",
  });
  const ctx = asTenant(world.system, seller.id, { kind: "seller", id: seller.id }, "dashboard");
  const signIn = async (kind: "browser" | "api" = "browser") =>
    (await logIn(world.system, form, { kind, userAgent: "Other" })).claims;
  return { ctx, claims, signIn };
}

const auditOf = async (sellerId: string) =>
  (await world.owner.db.select().from(auditLog).where(eq(auditLog.sellerId, sellerId)).orderBy(auditLog.id))
    .map(({ action }) => action)
    .filter((action) => action.startsWith("session."));

describe("when a session was last seen", () => {
  const seenOf = async (id: string) => {
    const [row] = await world.owner.db.select().from(sessions).where(eq(sessions.id, id));
    return row?.lastSeenAt;
  };
  const at = async (moment: Date, claims: Parameters<typeof findSession>[1]) => {
    world.clock.now = moment;
    expect(await findSession(world.system, claims)).not.toBeNull();
  };

  it("is noted with its first request, and then at most every five minutes", async () => {
    const { claims } = await seller();
    const opened = world.clock.now;
    expect(await seenOf(claims.jti)).toBeNull();
    await at(opened, claims);
    await vi.waitFor(async () => expect(await seenOf(claims.jti)).toEqual(opened));
    await at(addMs(opened, minutes(4)), claims);
    // Had the request before this one been noted, this one would not be.
    const later = addMs(opened, minutes(5) + seconds(1));
    await at(later, claims);
    await vi.waitFor(async () => expect(await seenOf(claims.jti)).toEqual(later));
    world.clock.now = opened;
  });
});

describe("the list of devices", () => {
  it("begins with the asking one and tells browsers from programs", async () => {
    const { ctx, claims, signIn } = await seller();
    const api = await signIn("api");
    const browser = await signIn();
    const { sessions: listed, total } = await listSessions(ctx, { currentSessionId: claims.jti });
    expect(total).toBe(3);
    expect(listed[0]).toMatchObject({ id: claims.jti, current: true, userAgent: "Firefox" });
    expect(listed.slice(1)).toMatchObject([
      { id: browser.jti, kind: "browser", current: false },
      { id: api.jti, kind: "api", current: false },
    ]);
  });

  it("leaves out what has ended or run out, and what is another seller's", async () => {
    const [mine, theirs] = [await seller(), await seller()];
    const other = await mine.signIn();
    await endSession(mine.ctx, { sessionId: other.jti, currentSessionId: mine.claims.jti });
    const ids = async () =>
      (await listSessions(mine.ctx, { currentSessionId: null })).sessions.map(({ id }) => id);
    expect(await ids()).toEqual([mine.claims.jti]);
    expect(await ids()).not.toContain(theirs.claims.jti);
    const now = world.clock.now;
    world.clock.now = addMs(now, days(7));
    const after = await ids();
    world.clock.now = now;
    expect(after).toEqual([]);
  });
});

describe("ending one device's session", () => {
  it("signs it out, once, however often that is asked", async () => {
    const { ctx, claims, signIn } = await seller();
    const other = await signIn();
    const input = { sessionId: other.jti, currentSessionId: claims.jti };
    await endSession(ctx, input);
    await endSession(ctx, input);
    expect(await findSession(world.system, other)).toBeNull();
    expect(await findSession(world.system, claims)).not.toBeNull();
    expect(await auditOf(ctx.sellerId)).toEqual(["session.end"]);
  });

  it("refuses to end the one that asks", async () => {
    const { ctx, claims } = await seller();
    const own = endSession(ctx, { sessionId: claims.jti, currentSessionId: claims.jti });
    await expect(own).rejects.toMatchObject({ kind: "conflict" });
  });

  it("rejects another seller", async () => {
    const [mine, theirs] = [await seller(), await seller()];
    const foreign = endSession(mine.ctx, { sessionId: theirs.claims.jti, currentSessionId: mine.claims.jti });
    await expect(foreign).rejects.toMatchObject({ kind: "not_found" });
    expect(await findSession(world.system, theirs.claims)).not.toBeNull();
  });
});

describe("ending all other sessions", () => {
  it("leaves only the one that asks, and nobody else's is touched", async () => {
    const [mine, theirs] = [await seller(), await seller()];
    const others = [await mine.signIn(), await mine.signIn("api")];
    const input = { currentSessionId: mine.claims.jti };
    expect(await endOtherSessions(mine.ctx, input)).toEqual({ ended: 2 });
    expect(await endOtherSessions(mine.ctx, input)).toEqual({ ended: 0 });
    expect(await Promise.all(others.map((one) => findSession(world.system, one)))).toEqual([null, null]);
    expect(await findSession(world.system, mine.claims)).not.toBeNull();
    expect(await findSession(world.system, theirs.claims)).not.toBeNull();
    expect(await auditOf(mine.ctx.sellerId)).toEqual(["session.end-others"]);
  });
});
