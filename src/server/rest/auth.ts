import { z } from "zod";
import { getSeller, issueToken, logIn, registerSeller, type SellerProfile } from "@/domain/sellers";
import { LogIn, RegisterSeller } from "@/domain/sellers/schemas";
import type { RequestCtx } from "../context";
import { authProcedure, router, sellerProcedure } from "../trpc";
import { operation } from "./operation";

const Seller = z.object({
  id: z.string().meta({ example: "sel_01jd8x0y2tf1c8wz1r1r1r1r1r" }),
  email: z.string(),
  name: z.string(),
  plan: z.enum(["free", "pro"]),
  status: z.enum(["active", "suspended"]),
  createdAt: z.iso.datetime(),
});
const SignedIn = z.object({
  token: z.string().meta({ description: "Send it as `Authorization: Bearer`; valid for seven days." }),
  seller: Seller,
});

export const authRest = router({
  register: authProcedure
    .meta(
      operation("POST", "/auth/register", {
        tag: "Auth",
        summary: "Open an account",
        errors: { 409: "There is already an account with this e-mail address." },
        open: true,
      }),
    )
    .input(RegisterSeller)
    .output(SignedIn)
    .mutation(async ({ ctx, input }) => signedIn(ctx, await registerSeller(ctx, input, viaApi(ctx)))),

  login: authProcedure
    .meta(
      operation("POST", "/auth/login", {
        tag: "Auth",
        summary: "Sign in",
        errors: { 401: "E-mail and password don't match an account.", 403: "The account is suspended." },
        open: true,
      }),
    )
    .input(LogIn)
    .output(SignedIn)
    .mutation(async ({ ctx, input }) => signedIn(ctx, await logIn(ctx, input, viaApi(ctx)))),

  me: sellerProcedure
    .meta(operation("GET", "/auth/me", { tag: "Auth", summary: "Who the token belongs to" }))
    .output(z.object({ seller: Seller }))
    .query(async ({ ctx }) => ({ seller: onTheWire(await getSeller(ctx)) })),
});

const viaApi = (ctx: RequestCtx) => ({ kind: "api", userAgent: ctx.userAgent }) as const;

async function signedIn(ctx: RequestCtx, opened: Awaited<ReturnType<typeof logIn>>) {
  return { token: await issueToken(opened.claims, ctx.authSecret), seller: onTheWire(opened.seller) };
}

function onTheWire(seller: SellerProfile) {
  return { ...seller, createdAt: seller.createdAt.toISOString() };
}
