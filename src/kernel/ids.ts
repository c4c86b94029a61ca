import { TypeID, typeid } from "typeid-js";
import { z } from "zod";

/** Prefix per kind of row. Ids are TypeIDs (UUIDv7): text, sortable by time of creation. */
export const idPrefixes = {
  seller: "sel",
  session: "ses",
  apiKey: "key",
  audit: "aud",
  notification: "ntf",
  usage: "usg",
  connection: "con",
  oauthState: "oas",
  syncRun: "syn",
  syncLog: "slg",
  inboundEvent: "ine",
  product: "prd",
  variant: "var",
  listing: "lst",
  image: "img",
  shopTerms: "trm",
  changeRequest: "chg",
  order: "ord",
  orderItem: "ori",
  orderFeed: "orf",
  channel: "chn",
  contact: "cnt",
  conversation: "cnv",
  message: "msg",
  outbox: "out",
  agent: "agt",
  agentSession: "ags",
  inbox: "inb",
  run: "run",
  event: "evt",
  soulVersion: "soul",
  guardrails: "grd",
  knowledge: "knw",
  spendPeriod: "spd",
  identityCheck: "idc",
  proposal: "prp",
  agentTest: "tst",
  trial: "trl",
  trialItem: "tri",
} as const;

export type IdKind = keyof typeof idPrefixes;

/** A new id of the given kind, e.g. `prd_01jd…`. */
export function newId(kind: IdKind): string {
  return typeid(idPrefixes[kind]).toString();
}

/** A zod schema that accepts only well-formed ids of one kind. */
export function idSchema(kind: IdKind) {
  const prefix = idPrefixes[kind];
  return z
    .string()
    .refine((value) => isId(value, prefix), { message: `must be an id that starts with ${prefix}_` });
}

function isId(value: string, prefix: string): boolean {
  try {
    return TypeID.fromString(value).getType() === prefix;
  } catch {
    return false;
  }
}
