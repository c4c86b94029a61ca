import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { WebBoot } from "@/boot/web";
import { asTenant } from "@/domain/context";
import { openSampleShop } from "@/domain/samples";
import { OpenSampleShop } from "@/domain/samples/schemas";
import {
  findSession,
  issueToken,
  logIn,
  readToken,
  registerSeller,
  revokeSession,
  TokenClaims,
} from "@/domain/sellers";
import { LogIn, RegisterSeller } from "@/domain/sellers/schemas";
import { days, seconds } from "@/kernel/time";
import { pageContext, type RequestCtx } from "../context";
import { appErrorOf, parseInput } from "../http/app-error-of";
import { takeAuthRate } from "../trpc";

declare module "next-auth" {
  interface User {
    /** The session just opened. */
    claims: TokenClaims;
  }
}

/**
 * next-auth for cookies: three ways in (`credentials`, `register`, `sample`), our own token as the cookie's value, and signing out
 * revokes the session. An attempt that fails comes back as the error's kind, which the form puts into words.
 */
export function authOptions(boot: WebBoot): AuthOptions {
  const { system, env } = boot;
  return {
    secret: env.authSecret,
    useSecureCookies: env.appUrl.startsWith("https://"),
    session: { strategy: "jwt", maxAge: days(system.settings.sessionDays) / seconds(1) },
    pages: { signIn: "/login", error: "/login", signOut: "/login" },
    providers: [
      Credentials({
        id: "credentials",
        name: "E-mail and password",
        credentials: { email: {}, password: {} },
        authorize: (form, request) =>
          signIn(boot, request.headers, (ctx) => logIn(ctx, parseInput(LogIn, form), viaBrowser(ctx))),
      }),
      Credentials({
        id: "register",
        name: "New account",
        credentials: { email: {}, password: {}, name: {} },
        authorize: (form, request) =>
          signIn(boot, request.headers, (ctx) =>
            registerSeller(ctx, parseInput(RegisterSeller, form), viaBrowser(ctx)),
          ),
      }),
      Credentials({
        id: "sample",
        name: "Sample shop",
        credentials: { locale: {}, timeZone: {} },
        authorize: (form, request) =>
          signIn(boot, request.headers, (ctx) =>
            openSampleShop(ctx, parseInput(OpenSampleShop, form ?? {}), viaBrowser(ctx)),
          ),
      }),
    ],
    jwt: {
      encode: ({ token }) => issueToken(TokenClaims.parse(token), env.authSecret),
      decode: async ({ token }) => {
        const claims = await readToken(token ?? "", env.authSecret, system.now());
        return claims && (await findSession(system, claims)) ? claims : null;
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user && "claims" in user ? user.claims : token),
      session: ({ session, token }) => ({
        ...session,
        expires: new Date(seconds(Number(token.exp))).toISOString(),
      }),
    },
    events: {
      signOut: async ({ token }) => {
        const claims = TokenClaims.safeParse(token).data;
        if (claims) await revokeSession(ofSeller(boot, claims.sellerId), claims.jti);
      },
    },
    logger: {
      // An expired cookie is everyday life; next-auth calls it an error.
      error: (code) => system.log.debug({ authEvent: code }, "next-auth"),
      warn: (code) => system.log.debug({ authEvent: code }, "next-auth"),
      debug: () => {},
    },
  };
}

type SignedIn = Awaited<ReturnType<typeof logIn>>;

async function signIn(boot: WebBoot, given: unknown, attempt: (ctx: RequestCtx) => Promise<SignedIn>) {
  const ctx = await pageContext(boot, new Headers(given as Record<string, string>), undefined);
  try {
    await takeAuthRate(ctx);
    const { seller, claims } = await attempt(ctx);
    return { id: seller.id, email: seller.email, name: seller.name, claims };
  } catch (thrown) {
    const error = appErrorOf(thrown);
    if (error.kind === "internal") ctx.log.error({ error: error.cause ?? error }, "sign-in failed");
    throw new Error(error.kind);
  }
}

const viaBrowser = (ctx: RequestCtx) => ({ kind: "browser", userAgent: ctx.userAgent }) as const;

const ofSeller = ({ system }: WebBoot, sellerId: string) =>
  asTenant(system, sellerId, { kind: "seller", id: sellerId }, "dashboard");
