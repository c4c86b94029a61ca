import { parseArgs } from "node:util";
import { isLoopback, modelEnv } from "@/config/env";
import { inBenchWorld } from "../bench/bench-world";
import { figuresOf, printReport } from "./report";
import { runPlan } from "./run";
import { scenarios } from "./scenarios";

const { values } = parseArgs({
  options: {
    limit: { type: "string" },
    attacks: { type: "string" },
    seed: { type: "string", default: "1" },
    "at-once": { type: "string" },
  },
});

const { ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: address, AGENT_MODEL: model } = modelEnv();
const isReal = key !== undefined && !isLoopback(address);
const plan = {
  scenarios: scenarios.slice(0, Number(values.limit ?? (isReal ? 40 : scenarios.length))),
  attacks: Number(values.attacks ?? (isReal ? 0 : 1_200)),
  shops: isReal ? 2 : 6,
  seed: Number(values.seed),
  atOnce: Number(values["at-once"] ?? (isReal ? 4 : 32)),
  standIn: !isReal,
};
process.stdout.write(
  `${isReal ? model : "the stand-in model"}: ${plan.scenarios.length} scenarios, ${plan.attacks} attacks\n`,
);
let failed = false;
await inBenchWorld(
  {
    BURST_QUIET_MS: "200",
    BURST_MAX_MS: "1000",
    ...(isReal ? { ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: address, AGENT_MODEL: model } : {}),
  },
  async (world) => {
    const outcome = await runPlan(world, plan);
    printReport(outcome);
    failed = figuresOf(outcome).some((figure) => figure.failed);
  },
);
process.exit(failed ? 1 : 0);
