import type { ErrorKind } from "@/kernel/errors";
import type { SignInResult } from "@/server/client/account";

let opening: Promise<SignInResult> | null = null;

/**
 * Opens a sample shop for this browser and signs in to it, once however many buttons are pressed. What signing in needs
 * is loaded only now. After a refusal it may be tried again.
 */
export function openSample(): Promise<SignInResult> {
  opening ??= open().then((result) => {
    if (!result.ok) opening = null;
    return result;
  });
  return opening;
}

const NOT_NOW = "The sample shop could not be opened just now. Please try again in a moment.";

const words: Partial<Record<ErrorKind, string>> = {
  conflict: "You are signed in already, so no sample shop was opened.",
  quota_exceeded:
    "All of today’s sample shops are taken. An account of your own is open to you all the same.",
  rate_limited: "That was a lot at once. Please wait a minute and try again.",
};

async function open(): Promise<SignInResult> {
  try {
    const { openSampleShop } = await import("@/server/client/account");
    const result = await openSampleShop();
    return result.ok ? result : { ...result, message: words[result.kind] ?? NOT_NOW };
  } catch {
    // The page's own code could not be fetched.
    return { ok: false, kind: "unavailable", message: NOT_NOW };
  }
}
