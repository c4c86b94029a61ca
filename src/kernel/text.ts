import type { z } from "zod";

/** Without what PostgreSQL refuses in text and jsonb: NUL is dropped, a half surrogate pair becomes U+FFFD. */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}

/** For what people type: refuses what `storableText` would have to change. */
export const storable = (text: z.ZodString) =>
  text.refine((value) => storableText(value) === value, { error: "holds a character that isn't text." });
