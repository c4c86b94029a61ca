import { z } from "zod";

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

const Name = z
  .string({ error: "Please enter your name." })
  .trim()
  .min(1, "Please enter your name.")
  .max(200, "A name has at most 200 characters.")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "A name can't hold control characters.");

/** The form that opens an account. */
export const RegisterSeller = z.object({ email: Email, password: Password, name: Name });
export type RegisterSeller = z.output<typeof RegisterSeller>;

/** The sign-in form; the password's length isn't checked, so that older rules never lock anybody out. */
export const LogIn = z.object({
  email: Email,
  password: z.string({ error: "Please enter your password." }).min(1, "Please enter your password.").max(200),
});
export type LogIn = z.output<typeof LogIn>;
