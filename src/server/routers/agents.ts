import { tracked } from "@trpc/server";
import {
  findAgentWithSession,
  getRun,
  listCitations,
  listEvents,
  listProofs,
  listRunSummaries,
  listSoulVersions,
  pauseAgent,
  provisionAgent,
  renameAgent,
  resumeAgent,
  sendToAgent,
  updateRules,
  updateSoul,
} from "@/domain/agents";
import {
  ListEvents,
  ListRuns,
  ListSoulVersions,
  RenameAgent,
  RunId,
  SendToAgent,
  StreamFrom,
  UpdateRules,
  UpdateSoul,
} from "@/domain/agents/schemas";
import { ConversationId } from "@/domain/messaging/schemas";
import { streamEvents } from "../stream-events";
import { router, sellerProcedure } from "../trpc";

/** Where a workspace lies on the server is nobody's business in a browser. */
function withoutPath<T extends { workspacePath: string }>(agent: T | null) {
  if (agent === null) return null;
  const { workspacePath: _path, ...shown } = agent;
  return shown;
}

export const agentsRouter = router({
  mine: sellerProcedure.query(({ ctx }) => findAgentWithSession(ctx).then(withoutPath)),

  provision: sellerProcedure.mutation(({ ctx }) => provisionAgent(ctx).then(withoutPath)),

  pause: sellerProcedure.mutation(({ ctx }) => pauseAgent(ctx).then(withoutPath)),

  resume: sellerProcedure.mutation(({ ctx }) => resumeAgent(ctx).then(withoutPath)),

  rename: sellerProcedure.input(RenameAgent).mutation(({ ctx, input }) => renameAgent(ctx, input)),

  updateSoul: sellerProcedure.input(UpdateSoul).mutation(({ ctx, input }) => updateSoul(ctx, input)),

  updateRules: sellerProcedure.input(UpdateRules).mutation(({ ctx, input }) => updateRules(ctx, input)),

  soulVersions: sellerProcedure
    .input(ListSoulVersions.default({ part: "soul" }))
    .query(({ ctx, input }) => listSoulVersions(ctx, input)),

  ask: sellerProcedure.input(SendToAgent).mutation(({ ctx, input }) => sendToAgent(ctx, input)),

  recentEvents: sellerProcedure.input(ListEvents).query(({ ctx, input }) => listEvents(ctx, input)),

  /** Each event once, with its id to go on from; ends when the reader leaves. */
  events: sellerProcedure.input(StreamFrom).subscription(async function* ({ ctx, input, signal }) {
    const from = { lastEventId: input.lastEventId ?? null, signal: signal ?? new AbortController().signal };
    for await (const event of streamEvents(ctx, ctx.live, from)) yield tracked(event.id, event);
  }),

  /** Newest first; the cursor is the oldest run that is known. */
  runs: sellerProcedure
    .input(ListRuns.omit({ before: true }).extend({ cursor: ListRuns.shape.before }))
    .query(({ ctx, input: { cursor, ...input } }) =>
      listRunSummaries(ctx, { ...input, ...(cursor ? { before: cursor } : {}) }),
    ),

  run: sellerProcedure.input(RunId).query(({ ctx, input }) => getRun(ctx, input)),

  proofs: sellerProcedure.input(ConversationId).query(({ ctx, input }) => listProofs(ctx, input)),

  /** The seller's answers and terms that replies draw on. */
  citations: sellerProcedure.input(ConversationId).query(({ ctx, input }) => listCitations(ctx, input)),
});
