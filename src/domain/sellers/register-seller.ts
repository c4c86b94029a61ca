import { sellers } from "@/db/schema";
import { recordAudit } from "../audit";
import { asTenant, inTransaction, type SystemCtx } from "../context";
import { claimRoute } from "../tenant-routes";
import { getSeller } from "./get-seller";
import { hashPassword } from "./password";
import { normaliseEmail, type RegisterSeller } from "./schemas";
import { openSession, type SignInVia, sourceOf } from "./sessions";

const TAKEN = "There is already an account with this e-mail address. Sign in instead?";

/** Opens an account and its first session. A second account with the same e-mail is a `conflict`. */
export async function registerSeller(system: SystemCtx, input: RegisterSeller, via: SignInVia) {
  const email = normaliseEmail(input.email);
  // Before the transaction, because hashing takes tens of milliseconds on purpose.
  const passwordHash = await hashPassword(input.password);
  const id = system.newId("seller");
  return inTransaction(asTenant(system, id, { kind: "seller", id }, sourceOf(via)), async (ctx) => {
    await claimRoute(ctx, { kind: "email", key: email, entityId: id, takenMessage: TAKEN });
    const now = ctx.now();
    await ctx.db.insert(sellers).values({
      id,
      email,
      passwordHash,
      name: input.name,
      ...(input.locale ? { locale: input.locale } : {}),
      ...(input.timeZone ? { timeZone: input.timeZone } : {}),
      createdAt: now,
      updatedAt: now,
    });
    const claims = await openSession(ctx, email, via);
    await recordAudit(ctx, { action: "seller.register", entityId: id, after: { sessionId: claims.jti } });
    return { seller: await getSeller(ctx), claims };
  });
}
