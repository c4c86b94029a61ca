import { createHash, timingSafeEqual } from "node:crypto";
import type { orders } from "@/db/schema";

/** What shows that an order is somebody's: the buyer's e-mail and the parcel's postcode, as they are compared. */
export interface Identity {
  email: string | null;
  postcode: string | null;
}

type Order = Pick<typeof orders.$inferSelect, "buyerEmail" | "address">;

/** Null where the platform told neither. */
export function identityOf({ buyerEmail, address }: Order): Identity | null {
  const email = emailOf(buyerEmail ?? "") || null;
  const postcode = postcodeOf(address?.zip ?? "") || null;
  return email || postcode ? { email, postcode } : null;
}

/** Whether an answer is one of the two. Compares both always, also where there is nothing to compare with. */
export function matchesIdentity(identity: Identity | null, answer: string): boolean {
  const byEmail = isSame(identity?.email ?? null, emailOf(answer));
  const byPostcode = isSame(identity?.postcode ?? null, postcodeOf(answer));
  return byEmail || byPostcode;
}

/** A hash has one length whatever was hashed, so the comparison takes as long for each. */
function isSame(known: string | null, given: string): boolean {
  const equal = timingSafeEqual(hash(known ?? ""), hash(given));
  return equal && known !== null && given !== "";
}

const hash = (text: string) => createHash("sha256").update(text).digest();

const emailOf = (text: string) => text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();

/** Without spaces and signs; of an American "05401-1234" the five digits that people know. */
function postcodeOf(text: string): string {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const short = /^(\d{5})[- ]?\d{4}$/.exec(plain)?.[1] ?? plain;
  return short.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
