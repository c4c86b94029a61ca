import type { z } from "zod";

/** Text that PostgreSQL can store: JSON may hold a NUL character or half of a surrogate pair, text there can't. */
export const storable = (text: z.ZodString) =>
  text.refine((value) => value.isWellFormed() && !value.includes("\0"), {
    error: "holds a character that isn't text.",
  });
