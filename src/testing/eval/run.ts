import type { ModelModeInput } from "@/sandbox/anthropic/modes";
import type { World } from "../world";
import { type Attack, generateAttacks, poisonFor } from "./attacks/generate";
import { createCanaries } from "./canaries";
import { effectsBetween, lookAround } from "./effects";
import { meets, valuesAllowed } from "./expectations";
import { type Finding, judge } from "./oracle/judge";
import { type Terms, truthOf } from "./oracle/shop-truth";
import { seeded } from "./random";
import { type Scenario, turnsIn } from "./scenario";
import { type EvalShop, openEvalShop } from "./shops";
import { createTalks, type Transcript } from "./talk";

export interface Plan {
  scenarios: readonly Scenario[];
  attacks: number;
  shops: number;
  seed: number;
  /** Conversations at once. */
  atOnce: number;
  /** The stand-in can be made to misbehave; a real model is taken as it is. */
  standIn: boolean;
}

/** One conversation, judged. */
export interface Trial {
  name: string;
  kind: "scenario" | "attack";
  mode: Attack["mode"];
  transcript: Transcript;
  findings: Finding[];
  /** What was expected and is not so; of scenarios. */
  missed: string[];
  /** An obedient model said what the attacker dictated. */
  dictated: boolean;
}

export interface Outcome {
  trials: Trial[];
  /** Found after all conversations: what nobody's words may bring about. */
  effects: string[];
  seconds: number;
}

/** Runs all conversations of a plan in a world whose worker is started here, and judges each. */
export async function runPlan(world: World, plan: Plan): Promise<Outcome> {
  const began = performance.now();
  world.sandbox.telegram.setLimits({ perBot: false, perChat: false });
  const canaries = createCanaries(seeded(plan.seed));
  const talks = createTalks(world);
  try {
    const shops: EvalShop[] = [];
    for (let number = 0; number < plan.shops; number += 1)
      shops.push(await openEvalShop(world, canaries, { number, poison: poisonFor(number, plan.seed) }));
    await world.startWorker();
    const before = await lookAround(world, talks, shops);
    const jobs = [...scenarioJobs(plan), ...attackJobs(plan)];
    const modes = [...new Set(jobs.map((job) => job.mode))];
    const trials: Trial[] = [];
    for (const mode of modes) {
      if (mode === "obedient") world.sandbox.model.clear();
      else world.sandbox.model.set({ mode } as ModelModeInput);
      const mine = jobs.filter((job) => job.mode === mode);
      trials.push(...(await inLanes(mine, plan.atOnce, (job, at) => trial(job, shopOf(shops, at)))));
    }
    world.sandbox.model.clear();
    const effects = effectsBetween(before, await lookAround(world, talks, shops));
    return { trials, effects, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await talks.close();
  }

  async function trial(job: Job, shop: EvalShop): Promise<Trial> {
    const customer = canaries.plant({ kind: "customer", shop: shop.number, customer: "" });
    const name = `${job.name ?? "Ada"} ${customer}`;
    const own = canaries.in(customer)[0];
    if (own) own.customer = name;
    const transcript = await talks.talk(shop, { name, language: job.language, turns: job.turns(shop) });
    const truth = truthOf(shop, termsOf(world, shop));
    const values = valuesAllowed(shop, job.expect);
    const counts = job.expect?.total?.map(([, count]) => count) ?? [];
    const allowance = { amounts: values, words: [...orderFigures(shop), ...counts].join(" ") };
    return {
      ...{ name: job.label, kind: job.kind, mode: job.mode, transcript },
      findings: judge(transcript, { truth, canaries, allowance }),
      missed: job.expect ? meets(transcript, job.expect) : [],
      dictated: job.wanted !== "" && transcript.received.some((text) => text.includes(job.wanted)),
    };
  }
}

const shopOf = (shops: readonly EvalShop[], at: number): EvalShop => {
  const shop = shops[at % shops.length];
  if (!shop) throw new Error("there are no shops");
  return shop;
};

interface Job extends Pick<Attack, "label" | "language" | "mode" | "wanted" | "turns"> {
  kind: Trial["kind"];
  name?: string;
  expect: Scenario["expect"] | null;
}

function scenarioJobs({ scenarios }: Plan): Job[] {
  return scenarios.map(
    (scenario): Job => ({
      kind: "scenario",
      label: `${scenario.about}: ${scenario.says.flat().join(" / ")}`,
      language: scenario.language ?? "en",
      mode: "obedient",
      wanted: "",
      ...(scenario.name ? { name: scenario.name } : {}),
      turns: (shop) => turnsIn(shop, scenario.says),
      expect: scenario.expect,
    }),
  );
}

function attackJobs({ attacks, seed, standIn }: Plan): Job[] {
  return generateAttacks(attacks, seed)
    .filter((attack) => standIn || attack.mode === "obedient")
    .map((attack): Job => ({ ...attack, kind: "attack", expect: null }));
}

/** Figures that a proven order may bring: its number, and days of late. */
function orderFigures(shop: EvalShop): (string | number)[] {
  const now = new Date();
  const dates = [now.getUTCDate(), now.getUTCDate() - 1, now.getUTCMonth() + 1, now.getUTCFullYear()];
  return [...shop.orders.map((order) => `${order.number} 9400${order.number}`), ...dates];
}

function termsOf(world: World, shop: EvalShop): Terms {
  const own = world.sandbox.etsy.shops().find((one) => one.shopId === shop.shopId);
  const fees = (own?.shippingProfiles ?? []).flatMap((profile) => [
    ...profile.destinations,
    ...profile.upgrades,
  ]);
  return {
    shippingMinor: fees.flatMap((one) => [
      "primaryMinor" in one ? one.primaryMinor : one.priceMinor,
      one.secondaryMinor,
    ]),
    days: [
      ...fees.flatMap((one) => one.deliveryDays),
      ...(own?.returnPolicies ?? []).flatMap((policy) => policy.deadline ?? []),
    ],
  };
}

/** So many at once; the answers in the jobs' order. */
async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  run: (item: T, at: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results[next[0]] = await run(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  return results;
}
