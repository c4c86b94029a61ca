import { and, eq, isNull } from "drizzle-orm";
import { contacts } from "@/db/schema";
import type { Ctx } from "../context";
import type { Talk } from "./conversation";
import { say } from "./words";

/**
 * Puts the disclosure before the first thing this contact hears from us, and notes that they were told. Two answers
 * at once disclose once: whoever notes it first. Call in the transaction that sends the text.
 */
export async function withDisclosure(
  ctx: Ctx,
  talk: Talk,
  text: string,
  runId: string | null,
): Promise<string> {
  const [first] = await ctx.db
    .update(contacts)
    .set({ disclosedAt: ctx.now(), disclosedByRunId: runId })
    .where(
      and(
        eq(contacts.sellerId, ctx.sellerId),
        eq(contacts.id, talk.contact.id),
        isNull(contacts.disclosedAt),
      ),
    )
    .returning({ id: contacts.id });
  return first ? `${say(talk.language, "disclosure", talk.shopName)}\n\n${text}` : text;
}
