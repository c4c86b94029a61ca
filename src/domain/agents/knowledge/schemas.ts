import { z } from "zod";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";

/** Entries a seller may have, proposals included. */
export const KNOWLEDGE_MAX = 300;
const TITLE_MAX = 300;
const BODY_MAX = 4_000;

const title = storable(
  z
    .string()
    .trim()
    .min(1, "Write the question, or what the policy is about.")
    .max(TITLE_MAX, `Keep it under ${TITLE_MAX} characters.`),
);
const body = storable(
  z
    .string()
    .trim()
    .min(1, "Write the answer.")
    .max(BODY_MAX, `Keep it under ${BODY_MAX.toLocaleString("en")} characters.`),
);
const id = idSchema("knowledge");
/** As it was read: an entry that changed meanwhile isn't overwritten. */
const version = z.number().int().min(1);

const written = { kind: z.enum(["faq", "policy"]).default("faq"), title, body };

/** A new entry, or with id and version another wording of one. */
export const SaveKnowledge = z.union([
  z.object({ id, version, ...written }),
  z.object({ id: z.undefined().optional(), ...written }),
]);
export type SaveKnowledge = z.input<typeof SaveKnowledge>;

export const KnowledgeId = z.object({ id });

/** As proposed, or in the seller's wording. */
export const ApproveProposal = z.object({
  id,
  version,
  kind: written.kind.optional(),
  title: title.optional(),
  body: body.optional(),
});
export type ApproveProposal = z.input<typeof ApproveProposal>;

/** What an edited draft taught: the customer's question, and what the seller sent. */
export const ProposeKnowledge = z.object({ messageId: idSchema("message"), question: title, answer: body });
export type ProposeKnowledge = z.input<typeof ProposeKnowledge>;

const KnowledgeCursor = z.object({ updatedAt: z.iso.datetime(), id });
export type KnowledgeCursor = z.output<typeof KnowledgeCursor>;

export const ListKnowledge = z.object({
  status: z.enum(["published", "proposed"]).default("published"),
  /** The best matches first, all on one page; else the latest change first. */
  search: z.string().trim().max(200).optional(),
  cursor: KnowledgeCursor.optional(),
  limit: z.number().int().min(1).max(50).default(50),
});
export type ListKnowledge = z.input<typeof ListKnowledge>;
