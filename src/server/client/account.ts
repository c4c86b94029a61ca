import { signIn, signOut } from "next-auth/react";
import type { LogIn, RegisterSeller } from "@/domain/sellers/schemas";
import { type ErrorKind, errorKinds } from "@/kernel/errors";

export type SignInResult = { ok: true } | { ok: false; kind: ErrorKind; message: string };

/** Signs a browser in; afterwards go to `safeNext` with a full page load, so that nothing of a visitor's stays cached. */
export function logIn(form: LogIn): Promise<SignInResult> {
  return enter("credentials", form);
}

/** Opens an account and signs in to it. */
export function register(form: RegisterSeller): Promise<SignInResult> {
  return enter("register", form);
}

/** Ends this browser's session everywhere and shows the sign-in page. */
export async function logOut(): Promise<void> {
  await signOut({ callbackUrl: "/login" });
}

/** Where to go after signing in: only paths of our own, never another site. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : "/dashboard";
}

/** Words for what a failed sign-in came back with (`?error=` of the login page, too). */
export function signInMessage(code: string): string {
  return messages[kindFrom(code)] ?? "We can't sign you in just now. Please try again in a moment.";
}

const messages: Partial<Record<ErrorKind, string>> = {
  invalid: "Please check what you entered.",
  unauthenticated: "That e-mail and password don't match an account.",
  forbidden: "This account is suspended. Please write to support.",
  conflict: "There is already an account with this e-mail address. Sign in instead?",
  rate_limited: "That was a lot of attempts. Please wait a minute and try again.",
};

async function enter(
  provider: "credentials" | "register",
  form: LogIn | RegisterSeller,
): Promise<SignInResult> {
  try {
    const answer = await signIn(provider, { ...form, redirect: false });
    if (answer?.ok) return { ok: true };
    const kind = kindFrom(answer?.error ?? "unavailable");
    return { ok: false, kind, message: signInMessage(kind) };
  } catch {
    return { ok: false, kind: "unavailable", message: signInMessage("unavailable") };
  }
}

function kindFrom(code: string): ErrorKind {
  return Object.hasOwn(errorKinds, code) ? (code as ErrorKind) : "unavailable";
}
