import { getGuardrails, updateGuardrails } from "@/domain/agents";
import { UpdateGuardrails } from "@/domain/agents/schemas";
import { listSpend } from "@/domain/credits";
import { setReplyMode } from "@/domain/messaging";
import { SetReplyMode } from "@/domain/messaging/schemas";
import { router, sellerProcedure } from "../trpc";

export const guardrailsRouter = router({
  mine: sellerProcedure.query(({ ctx }) => getGuardrails(ctx)),

  update: sellerProcedure.input(UpdateGuardrails).mutation(({ ctx, input }) => updateGuardrails(ctx, input)),

  /** What answers cost today and this month. */
  spend: sellerProcedure.query(({ ctx }) => listSpend(ctx)),

  setReplyMode: sellerProcedure.input(SetReplyMode).mutation(({ ctx, input }) => setReplyMode(ctx, input)),
});
