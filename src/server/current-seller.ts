import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { webBoot } from "@/boot/web";
import { getSeller } from "@/domain/sellers";
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

/** Whether the page's visitor has an account, a throw-away sample shop, or neither. */
export async function currentVisitor(): Promise<"stranger" | "sample" | "seller"> {
  const ctx = await currentSeller();
  if (!ctx) return "stranger";
  return (await getSeller(ctx)).isSample ? "sample" : "seller";
}

/** The signed-in seller's context; visitors are sent to sign in and come back afterwards. */
export async function requireSeller() {
  const seller = await currentSeller();
  if (seller) return seller;
  const path = (await headers()).get("x-path") ?? "/dashboard";
  const suspended = (await pageRequest()).session !== null;
  redirect(`/login?next=${encodeURIComponent(path)}${suspended ? "&error=forbidden" : ""}`);
}
