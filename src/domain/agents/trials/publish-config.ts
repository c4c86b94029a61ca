import { and, eq } from "drizzle-orm";
import { newest } from "@/db/newest";
import { trialItems, trials } from "@/db/schema";
import { AppError } from "@/kernel/errors";
import { recordAudit } from "../../audit";
import { type Ctx, inTransaction } from "../../context";
import { updateGuardrails } from "../guardrails";
import { ownAgent } from "../internal";
import { saveKnowledge } from "../knowledge";
import { updateRules, updateSoul } from "../update-soul";
import { testsOf } from "./save-test";
import { PublishConfig } from "./schemas";
import { sameConfig, type WholeConfig, wholeConfig } from "./trial-config";
import type { Trial } from "./trial-items";

/**
 * Makes a tried configuration the agent's own: personality, rules, topics and answers, all or none. `conflict` unless
 * all saved tests were run with exactly this one and passed, or the seller wants it `anyway`. Safe to repeat.
 */
export function publishConfig(ctx: Ctx, input: PublishConfig): Promise<void> {
  const { config, trialId, anyway } = PublishConfig.parse(input);
  return inTransaction(ctx, async (ctx) => {
    const agent = await ownAgent(ctx, "update");
    const whole = await wholeConfig(ctx, agent, config);
    if (sameConfig(whole, await wholeConfig(ctx, agent, {}))) return;
    const tests = await testsOn(ctx, whole, trialId);
    if (!anyway) refuseUntested(tests);
    if (config.soulInstructions !== undefined)
      await updateSoul(ctx, { soulInstructions: config.soulInstructions });
    if (config.rules !== undefined) await updateRules(ctx, { rules: config.rules });
    for (const { question, answer } of config.knowledge ?? [])
      await saveKnowledge(ctx, { title: question, body: answer });
    if (config.topics !== undefined) await updateGuardrails(ctx, { topics: config.topics });
    await recordAudit(ctx, {
      action: "agent.publish-config",
      entityId: agent.id,
      after: { parts: Object.keys(config), tests },
      ...(anyway ? { reason: "Published although the tests don't say so." } : {}),
    });
  });
}

interface Tested {
  /** Saved tests, all of them. */
  total: number;
  /** Not run with this configuration, or changed since. */
  untested: number;
  failed: number;
}

function refuseUntested({ total, untested, failed }: Tested): void {
  if (failed > 0)
    throw new AppError("conflict", `${failed} of ${total} saved tests failed with this configuration.`, {
      meta: { failed, total },
    });
  if (untested > 0)
    throw new AppError("conflict", "Run your saved tests with this configuration first.", {
      meta: { untested, total },
    });
}

/** How the saved tests, as they are now, came out with exactly this configuration. */
async function testsOn(ctx: Ctx, config: WholeConfig, trialId: string | undefined): Promise<Tested> {
  const tests = await testsOf(ctx);
  const trial = tests.length > 0 ? await findTrial(ctx, trialId) : null;
  const counts = trial?.status === "done" && sameConfig(trial.config, config);
  const items = counts
    ? await ctx.db
        .select({ testId: trialItems.testId, status: trialItems.status })
        .from(trialItems)
        .where(and(eq(trialItems.sellerId, ctx.sellerId), eq(trialItems.trialId, trial.id)))
        .limit(trial.total)
    : [];
  const ran = tests.flatMap((test) =>
    items.filter(({ testId }) => trial && testId === test.id && test.updatedAt <= trial.createdAt),
  );
  return {
    total: tests.length,
    untested: tests.length - ran.length,
    failed: ran.filter(({ status }) => status !== "passed").length,
  };
}

async function findTrial(ctx: Ctx, trialId: string | undefined): Promise<Trial | null> {
  const [trial] = await ctx.db
    .select()
    .from(trials)
    .where(
      and(
        eq(trials.sellerId, ctx.sellerId),
        eq(trials.kind, "tests"),
        trialId ? eq(trials.id, trialId) : eq(trials.status, "done"),
      ),
    )
    .orderBy(newest(trials.createdAt), newest(trials.id))
    .limit(1);
  if (trialId && !trial) throw new AppError("not_found", "This trial doesn't exist.");
  return trial ?? null;
}
