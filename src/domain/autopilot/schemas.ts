import { z } from "zod";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";

export const ProposalId = z.object({ proposalId: idSchema("proposal") });
export type ProposalId = z.output<typeof ProposalId>;

/** The seller's own words on why not; may be empty. */
export const RejectProposal = ProposalId.extend({
  reason: storable(z.string().trim().max(500, "Keep the reason under 500 characters.")).default(""),
});
export type RejectProposal = z.input<typeof RejectProposal>;

/** `waiting`: those that the seller can decide on; `decided`: approved, rejected or expired ones. */
export const ListProposals = z.object({
  filter: z.enum(["waiting", "decided"]).default("waiting"),
  /** The last proposal of the page before. */
  cursor: z.object({ createdAt: z.iso.datetime(), id: idSchema("proposal") }).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type ListProposals = z.output<typeof ListProposals>;
