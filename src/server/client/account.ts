import type { LogIn, RegistrationForm } from "@/domain/sellers/schemas";
import { type ErrorKind, errorKinds } from "@/kernel/errors";
import { enterBy, isSignedIn, leave } from "./auth-call";

export type SignInResult = { ok: true } | { ok: false; kind: ErrorKind; message: string };

/** Signs a browser in; afterwards go to `safeNext` with a full page load, so that nothing of a visitor's stays cached. */
export function logIn(form: LogIn): Promise<SignInResult> {
  return enter("credentials", form);
}

/** Opens an account and signs in to it. */
export function register(form: RegistrationForm): Promise<SignInResult> {
  return enter("register", form);
}

/** Opens a throw-away sample shop and signs in to it; `conflict` when somebody is signed in already, who stays so. */
export async function openSampleShop(): Promise<SignInResult> {
  if (await isSignedIn().catch(() => false))
    return { ok: false, kind: "conflict", message: "You are signed in already." };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return enter("sample", { locale: navigator.language, timeZone });
}

/** Ends this browser's session everywhere and shows the sign-in page. */
export async function logOut(): Promise<void> {
  window.location.assign(await leave("/login"));
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
  quota_exceeded: "All sample shops of today are taken. Come back tomorrow, or create an account.",
  rate_limited: "That was a lot of attempts. Please wait a minute and try again.",
};

async function enter(
  provider: "credentials" | "register" | "sample",
  form: LogIn | RegistrationForm | { locale: string; timeZone: string },
): Promise<SignInResult> {
  try {
    const code = await enterBy(provider, form);
    if (code === null) return { ok: true };
    const kind = kindFrom(code);
    return { ok: false, kind, message: signInMessage(kind) };
  } catch {
    return { ok: false, kind: "unavailable", message: signInMessage("unavailable") };
  }
}

function kindFrom(code: string): ErrorKind {
  return Object.hasOwn(errorKinds, code) ? (code as ErrorKind) : "unavailable";
}
