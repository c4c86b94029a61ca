import type { z } from "zod";
import { fieldProblems } from "../../http/http-client";
import type { RowFailure } from "../port";
import { id } from "./wire";

/** One row of a page; one that can't be read is noted with what names it, and null. */
export function readRow<T>(
  schema: z.ZodType<T>,
  idField: "listing_id" | "receipt_id",
  raw: Record<string, unknown>,
  failures: RowFailure[],
): T | null {
  const row = schema.safeParse(raw);
  if (row.success) return row.data;
  const externalId = id.safeParse(raw[idField]).data ?? null;
  failures.push({ externalId, reason: fieldProblems(row.error).join("; ") });
  return null;
}
