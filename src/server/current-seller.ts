import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { webBoot } from "@/boot/web";
import { pageContext, type RequestCtx, sessionCookie } from "./context";
import { sellerCtx } from "./trpc";

/** The context of the page being rendered, made once per request. */
export const pageRequest = cache(async (): Promise<RequestCtx> => {
  const boot = await webBoot();
  const cookie = (await cookies()).get(sessionCookie(boot.env.appUrl))?.value;
  return pageContext(boot, new Headers(await headers()), cookie);
});

/** Who is signed in, for server components; null for visitors and suspended accounts. */
export async function currentSeller() {
  const ctx = await pageRequest();
  return ctx.session?.status === "active" ? sellerCtx(ctx) : null;
}

/** The signed-in seller's context; visitors are sent to sign in and come back afterwards. */
export async function requireSeller() {
  const seller = await currentSeller();
  if (seller) return seller;
  const path = (await headers()).get("x-path") ?? "/dashboard";
  const suspended = (await pageRequest()).session !== null;
  redirect(`/login?next=${encodeURIComponent(path)}${suspended ? "&error=forbidden" : ""}`);
}
