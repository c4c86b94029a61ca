/** Field → what is wrong with it, in the order of the form. The server has the last word (`src/domain/sellers/schemas.ts`). */
export type FieldErrors<Field extends string> = Partial<Record<Field, string>>;

const EMAIL = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;

export const MIN_PASSWORD = 8;
const MAX_PASSWORD = 200;
const MAX_NAME = 200;

/** What a sign-in form lacks. A password's length isn't checked: older rules never lock anybody out. */
export function checkLogIn(form: { email: string; password: string }): FieldErrors<"email" | "password"> {
  return { ...email(form.email), ...(form.password ? {} : { password: "Please enter your password." }) };
}

/** What a form that opens an account lacks. */
export function checkRegistration(form: {
  name: string;
  email: string;
  password: string;
}): FieldErrors<"name" | "email" | "password"> {
  const password = newPasswordProblem(form.password);
  return { ...name(form.name), ...email(form.email), ...(password ? { password } : {}) };
}

/** What a new password lacks; null when nothing. */
export function newPasswordProblem(password: string): string | null {
  if (!password) return "Please enter a password.";
  if (password.length < MIN_PASSWORD) return `A password needs at least ${MIN_PASSWORD} characters.`;
  return password.length > MAX_PASSWORD ? `A password has at most ${MAX_PASSWORD} characters.` : null;
}

/** What an e-mail address lacks; null when nothing. */
export function emailProblem(given: string): string | null {
  const address = given.trim().normalize("NFKC");
  if (!address) return "Please enter your e-mail address.";
  return EMAIL.test(address) ? null : "That doesn’t look like an e-mail address.";
}

/** What a person's name lacks; null when nothing. */
export function nameProblem(given: string): string | null {
  const text = given.trim();
  if (!text) return "Please enter your name.";
  return text.length > MAX_NAME ? `A name has at most ${MAX_NAME} characters.` : null;
}

function email(given: string): { email?: string } {
  const problem = emailProblem(given);
  return problem ? { email: problem } : {};
}

function name(given: string): { name?: string } {
  const problem = nameProblem(given);
  return problem ? { name: problem } : {};
}
