import { eq } from "drizzle-orm";
import { sellers } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../audit";
import { asTenant, inTransaction, type SystemCtx } from "../context";
import { findRoute } from "../tenant-routes";
import { getSeller } from "./get-seller";
import { checkPassword } from "./password";
import { type LogIn, normaliseEmail } from "./schemas";
import { openSession, type SignInVia, sourceOf } from "./sessions";

/**
 * Opens a session for a known e-mail and its password. A wrong e-mail and a wrong password are told apart neither by
 * words nor by time (`unauthenticated`); a suspended account is `forbidden`, and only its owner learns that.
 */
export async function logIn(system: SystemCtx, input: LogIn, via: SignInVia) {
  const account = await findAccount(system, normaliseEmail(input.email));
  if (!(await checkPassword(account?.passwordHash ?? null, input.password)) || !account) {
    throw new AppError("unauthenticated", "That e-mail and password don't match an account.");
  }
  if (account.status === "suspended") {
    throw new AppError("forbidden", "This account is suspended. Please write to support.");
  }
  const tenant = asTenant(system, account.id, { kind: "seller", id: account.id }, sourceOf(via));
  return inTransaction(tenant, async (ctx) => {
    const claims = await openSession(ctx, account.email, via);
    await recordAudit(ctx, { action: "seller.login", entityId: claims.jti });
    return { seller: await getSeller(ctx), claims };
  });
}

async function findAccount(system: SystemCtx, email: string) {
  // A tenant that doesn't exist is asked all the same, so that both paths make the same queries.
  const sellerId = (await findRoute(system, "email", email))?.sellerId ?? "nobody";
  return inTransaction(asTenant(system, sellerId), async (ctx) => {
    const [account] = await ctx.db
      .select({
        id: sellers.id,
        email: sellers.email,
        passwordHash: sellers.passwordHash,
        status: sellers.status,
      })
      .from(sellers)
      .where(eq(sellers.id, sellerId));
    return account ?? null;
  });
}
