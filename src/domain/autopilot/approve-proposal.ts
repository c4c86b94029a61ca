import type { PreviewLine } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import type { Action } from "../action";
import { recordAudit } from "../audit";
import { type Ctx, inTransaction } from "../context";
import { ownProposal, type Proposal, refuseDecided, settle } from "./internal";
import { findAction } from "./known-actions";
import { ProposalId } from "./schemas";

/**
 * Carries out what was proposed, as the seller. `conflict`, with what is different now, when things are no longer as the
 * proposal showed them. Approved twice, it is done once.
 */
export function approveProposal(ctx: Ctx, input: ProposalId): Promise<Proposal> {
  const { proposalId } = ProposalId.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const proposal = await ownProposal(ctx, proposalId);
    if (proposal.status === "approved") return proposal;
    refuseDecided(ctx, proposal);
    const { action, wanted } = readAction(proposal);
    const now = await action.preview(ctx, wanted).catch(asConflict);
    refuseMoved(proposal.preview, now.lines);
    const { resultId } = await action.run(ctx, now.plan);
    await recordAudit(ctx, { action: "proposal.approve", entityId: proposalId, after: { resultId } });
    return settle(ctx, proposalId, { status: "approved", resultId });
  });
}

/** Stored words may be older than the code that reads them. */
function readAction({ action: name, input }: Proposal): { action: Action; wanted: unknown } {
  const action = findAction(name);
  const parsed = action?.input.safeParse(input);
  if (!action || !parsed?.success)
    throw new AppError("conflict", "This can no longer be done. Reject it and ask your agent again.");
  return { action, wanted: parsed.data };
}

/** The input was fine when it was proposed: what is wrong with it now came since. */
function asConflict(error: unknown): never {
  if (error instanceof AppError && error.kind === "invalid")
    throw new AppError("conflict", `Things have changed since: ${error.message}`);
  throw error;
}

/** What the seller saw must be what is there. */
function refuseMoved(seen: readonly PreviewLine[], now: readonly PreviewLine[]): void {
  const moved = [
    ...now.filter(({ label, before, after }) =>
      seen.every((one) => one.label !== label || one.before !== before || one.after !== after),
    ),
    ...seen.filter(({ label }) => !now.some((one) => one.label === label)),
  ];
  if (moved.length === 0) return;
  const words = moved.map((line) =>
    now.includes(line) ? `${line.label} is now ${short(line.before)}` : `${line.label} is so already`,
  );
  throw new AppError("conflict", `Things have changed since: ${words.join("; ")}. Nothing was done.`);
}

const MOST_CHARACTERS = 60;

function short(value: string | null): string {
  if (value === null) return "empty";
  return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
}
