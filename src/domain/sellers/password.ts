import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the library's default) with OWASP's parameters: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a random password nobody knows, with the parameters above: unknown e-mails cost the same time as known ones. */
export const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$O7RIneRN6X+2H8pH+J/o9Q$a0fTA4ExwlbAgXvbexwwra7M2Q9stmOWZvFGWlmI1rU";

/** A password as a PHC string. Keyboards differ in how they compose "é"; NFKC makes them one. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), PARAMETERS);
}

/** Whether the password fits; without a hash it takes as long and is false. */
export async function checkPassword(storedHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(storedHash ?? NOBODYS_HASH, password.normalize("NFKC"));
  return storedHash !== null && fits;
}
