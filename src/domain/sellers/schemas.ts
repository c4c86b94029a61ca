import { z } from "zod";
import { idSchema } from "@/kernel/ids";

/** Trimmed, in one Unicode form and lower case, so that one mailbox can't open two accounts. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize("NFKC").toLowerCase();
}

const Email = z
  .string({ error: "Please enter your e-mail address." })
  .max(320, "An e-mail address has at most 320 characters.")
  .transform(normaliseEmail)
  .pipe(z.email("That doesn't look like an e-mail address."));

const Password = z
  .string({ error: "Please enter a password." })
  .min(8, "A password needs at least 8 characters.")
  .max(200, "A password has at most 200 characters.");

/** Of an account there is: its length isn't checked, so that older rules never lock anybody out. */
const CurrentPassword = z
  .string({ error: "Please enter your password." })
  .min(1, "Please enter your password.")
  .max(200);

const Name = z
  .string({ error: "Please enter your name." })
  .trim()
  .min(1, "Please enter your name.")
  .max(200, "A name has at most 200 characters.")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "A name can't hold control characters.");

/** In which language dates and numbers can be written; the pages themselves speak English. */
export const locales = [
  "en-US",
  "en-GB",
  "en-CA",
  "en-AU",
  "de-DE",
  "fr-FR",
  "es-ES",
  "it-IT",
  "nl-NL",
  "pt-BR",
  "pl-PL",
  "sv-SE",
  "ja-JP",
] as const;
export type Locale = (typeof locales)[number];

/** The one of ours that a browser's language (BCP 47) comes closest to; undefined when none does. */
function nearestLocale(browser: string): Locale | undefined {
  const wanted = browser.trim().toLowerCase();
  const language = wanted.split("-")[0];
  return (
    locales.find((one) => one.toLowerCase() === wanted) ??
    locales.find((one) => one.split("-")[0] === language)
  );
}

/** An IANA name; old names that browsers still use are known too, bare offsets aren't. */
const TimeZone = z
  .string()
  .max(64)
  .refine((zone) => /^[A-Za-z]/.test(zone) && isTimeZone(zone), "Please choose a time zone from the list.");

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The form that opens an account. Where the browser thinks it is counts if it makes sense, and never stands in the way. */
export const RegisterSeller = z.object({
  email: Email,
  password: Password,
  name: Name,
  locale: z.string().max(35).transform(nearestLocale).optional().catch(undefined),
  timeZone: TimeZone.optional().catch(undefined),
});
export type RegisterSeller = z.output<typeof RegisterSeller>;
/** What a browser sends: its own words for where it is. */
export type RegistrationForm = z.input<typeof RegisterSeller>;

/** The sign-in form. */
export const LogIn = z.object({
  email: Email,
  password: CurrentPassword,
});
export type LogIn = z.output<typeof LogIn>;

/** What a seller may change about themselves at once; what is left out stays. */
export const UpdateProfile = z.object({
  name: Name.optional(),
  locale: z.enum(locales).optional(),
  timeZone: TimeZone.optional(),
});
export type UpdateProfile = z.output<typeof UpdateProfile>;

export const ChangePassword = z.object({ currentPassword: CurrentPassword, newPassword: Password });
export type ChangePassword = z.output<typeof ChangePassword>;

export const ChangeEmail = z.object({ email: Email, currentPassword: CurrentPassword });
export type ChangeEmail = z.output<typeof ChangeEmail>;

export const SessionId = z.object({ sessionId: idSchema("session") });
