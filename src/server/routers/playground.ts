import {
  draftEtsyAnswer,
  findLatestTrial,
  getTrial,
  listTests,
  publishConfig,
  removeTest,
  saveTest,
  startTrial,
} from "@/domain/agents";
import {
  DraftEtsyAnswer,
  LatestTrial,
  PublishConfig,
  SaveTest,
  StartTrial,
  TestId,
  TrialId,
} from "@/domain/agents/trials/schemas";
import { router, sellerProcedure } from "../trpc";

/** Trying a configuration before it counts. Single answers come from `preview`. */
export const playgroundRouter = router({
  tests: sellerProcedure.query(({ ctx }) => listTests(ctx)),

  saveTest: sellerProcedure.input(SaveTest).mutation(({ ctx, input }) => saveTest(ctx, input)),

  removeTest: sellerProcedure.input(TestId).mutation(({ ctx, input }) => removeTest(ctx, input)),

  startTrial: sellerProcedure.input(StartTrial).mutation(({ ctx, input }) => startTrial(ctx, input)),

  trial: sellerProcedure.input(TrialId).query(({ ctx, input }) => getTrial(ctx, input)),

  latestTrial: sellerProcedure.input(LatestTrial).query(({ ctx, input }) => findLatestTrial(ctx, input)),

  publish: sellerProcedure.input(PublishConfig).mutation(({ ctx, input }) => publishConfig(ctx, input)),

  /** The answer comes as a preview: `preview.get` with its id. */
  draftEtsyAnswer: sellerProcedure
    .input(DraftEtsyAnswer)
    .mutation(({ ctx, input }) => draftEtsyAnswer(ctx, input)),
});
