import { listTerms } from "../../catalogue";
import { findConnection, getShopFacts } from "../../channels";
import { type Ctx, inTransaction } from "../../context";
import { type WordedTerms, wordTerms } from "./word-terms";

/** What the shop itself says of one matter; read-only, as the last full pass over the shop read it. */
export interface ShopText {
  /** Of the row, or the field's name. */
  id: string;
  title: string;
  text: string;
}

export interface ShopTermsText extends ShopText, WordedTerms {
  /** What the seller calls it. */
  name: string;
  version: string;
}

/** Longest text of all terms together. */
const MOST = 3_000;

/** Shipping profiles and return policies in sentences; those that say the same are one. Call inside a transaction. */
export async function wordShopTerms(ctx: Ctx): Promise<ShopTermsText[]> {
  const rows = await listTerms(ctx);
  const texts = rows.flatMap(({ id, title, terms, updatedAt }) => {
    const worded = wordTerms(terms);
    if (!worded) return [];
    const heading = terms.kind === "shipping" ? `Shipping: ${title}` : "Returns and exchanges";
    return [{ id, name: title, title: heading, version: updatedAt.toISOString(), ...worded }];
  });
  const seen = new Set<string>();
  let left = MOST;
  return texts.filter(({ text }) => {
    if (seen.has(text)) return false;
    seen.add(text);
    left -= text.length;
    return left >= 0;
  });
}

/** All that the shop says of itself, for the seller to see: terms, announcement and policies. None without a shop. */
export function listShopTexts(ctx: Ctx): Promise<ShopText[]> {
  return inTransaction(ctx, async (ctx) => {
    if (!(await findConnection(ctx))) return [];
    const terms = await wordShopTerms(ctx);
    const { announcement, policies } = await getShopFacts(ctx);
    const own = [
      { id: "announcement", title: "Announcement", text: announcement },
      { id: "policies", title: "Shop policies", text: policies },
    ];
    return [
      ...terms.map(({ id, title, text }) => ({ id, title, text })),
      ...own.flatMap(({ id, title, text }) => (text ? [{ id, title, text }] : [])),
    ];
  });
}
