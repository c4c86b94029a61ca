import type { ModelControl } from "../anthropic/anthropic";
import type { ModelMode, ModelModeInput } from "../anthropic/modes";
import type { Fault, FaultRuleInput, Faults, Platform } from "../shared/faults";
import type { SwitchedOn } from "../shared/stand-in";

/** A shared fault, or a way in which the model misbehaves. */
type Effect = { fault: WithoutPlatform<FaultRuleInput> } | { mode: ModelModeInput };
type WithoutPlatform<Rule> = Rule extends unknown ? Omit<Rule, "platform"> : never;

/** One switch of the panel. */
export interface Switch {
  name: string;
  label: string;
  /** What it does, in one sentence. */
  means: string;
  effect: Effect;
}

const slow: Switch = {
  name: "slow",
  label: "Slow",
  means: "Every answer takes three seconds longer.",
  effect: { fault: { kind: "slow", delayMs: 3_000 } },
};
const broken: Switch = {
  name: "status",
  label: "Broken (500)",
  means: "Every call is answered with an internal error.",
  effect: { fault: { kind: "status", status: 500 } },
};
const tooMany: Switch = {
  name: "rate_limit",
  label: "Too many calls (429)",
  means: "Every call is turned away and asked to wait five seconds.",
  effect: { fault: { kind: "rate_limit", retryAfterSeconds: 5 } },
};
const lines: Switch[] = [
  {
    name: "cut",
    label: "Connection cut before",
    means: "The line drops before a call has any effect.",
    effect: { fault: { kind: "cut", when: "before" } },
  },
  {
    name: "cut_after",
    label: "Connection cut after",
    means: "A call takes effect, but the line drops before its answer.",
    effect: { fault: { kind: "cut", when: "after" } },
  },
  {
    name: "malformed",
    label: "Answers nonsense",
    means: "A call takes effect, but its answer can't be read.",
    effect: { fault: { kind: "malformed" } },
  },
];
const refused = (means: string): Switch => ({
  name: "expired_token",
  label: "Token refused (401)",
  means,
  effect: { fault: { kind: "expired_token" } },
});

/** All switches, by platform. */
export const switches: Record<Platform, Switch[]> = {
  etsy: [
    slow,
    tooMany,
    broken,
    refused("Every access token counts as expired; renewing it doesn't help."),
    ...lines,
  ],
  telegram: [
    slow,
    tooMany,
    broken,
    refused("Every bot token counts as revoked by its owner."),
    ...lines,
    {
      name: "duplicate",
      label: "Messages twice",
      means: "Each message is delivered to the bot's webhook a second time.",
      effect: { fault: { kind: "duplicate", copies: 1 } },
    },
    {
      name: "shuffle",
      label: "Messages out of order",
      means: "Of two messages that wait, the later is delivered first.",
      effect: { fault: { kind: "shuffle" } },
    },
  ],
  anthropic: [
    {
      name: "wrong_price",
      label: "Wrong price",
      means: "Writes 3.33 USD, a price that no tool gave it.",
      effect: { mode: { mode: "wrong_price" } },
    },
    {
      name: "bare",
      label: "Bare values",
      means: "Writes true values itself, where it should leave them to the software.",
      effect: { mode: { mode: "bare" } },
    },
    {
      name: "invented_item",
      label: "Invented item",
      means: "Offers a Moonlight Unicorn Lamp, which nobody sells.",
      effect: { mode: { mode: "invented_item" } },
    },
    {
      name: "forbidden_tool",
      label: "Forbidden tool",
      means: "Calls delete_listing, a tool that it wasn't offered.",
      effect: { mode: { mode: "forbidden_tool" } },
    },
    {
      name: "endless_loop",
      label: "Endless loop",
      means: "Searches again and again, and never answers.",
      effect: { mode: { mode: "endless_loop" } },
    },
    {
      name: "malformed_arguments",
      label: "Broken arguments",
      means: "Calls a tool with arguments that can't be read.",
      effect: { mode: { mode: "malformed_arguments" } },
    },
    {
      name: "empty",
      label: "Says nothing",
      means: "Answers without a word.",
      effect: { mode: { mode: "empty" } },
    },
    {
      name: "think_ms",
      label: "Thinks long",
      means: "Takes five seconds before its first word.",
      effect: { mode: { mode: "think_ms", ms: 5_000 } },
    },
    {
      name: "slow_stream",
      label: "Slow stream",
      means: "Speaks haltingly, half a second between every few words.",
      effect: { mode: { mode: "slow_stream", msPerChunk: 500 } },
    },
    {
      name: "rate_limit",
      label: "Too many calls (429)",
      means: "Every call is turned away and asked to wait five seconds.",
      effect: { mode: { mode: "rate_limit", retryAfterSeconds: 5 } },
    },
    {
      name: "overloaded",
      label: "Overloaded (529)",
      means: "Every call is turned away, since the service is busy.",
      effect: { mode: { mode: "overloaded" } },
    },
    broken,
    {
      name: "cut",
      label: "Stream cut",
      means: "Breaks off in the middle of its answer.",
      effect: { mode: { mode: "cut" } },
    },
    refused("The key counts as invalid."),
  ],
};

export interface Switchable {
  faults: Faults;
  model: Pick<ModelControl, "modes" | "set" | "clear">;
}

/** Switches on, for `count` calls or until it is switched off; what was on under this name ends. */
export function switchOn(
  { faults, model }: Switchable,
  platform: Platform,
  on: Switch,
  count?: number,
): void {
  const limit = count === undefined ? {} : { count };
  switchOff({ faults, model }, idsOf({ faults, model }, platform, on));
  if ("fault" in on.effect) faults.add({ ...on.effect.fault, platform, ...limit });
  else model.set(...model.modes(), { ...on.effect.mode, ...limit });
}

/** Ends what has one of the ids that {@link switchedOn} tells. */
export function switchOff({ faults, model }: Switchable, ids: string[]): void {
  for (const id of ids) faults.clear({ id });
  const kept = model.modes().filter((mode) => !ids.includes(idOfMode(mode)));
  if (kept.length < model.modes().length) model.set(...kept);
}

/** All that is on, whoever switched it on. */
export function switchedOn({ faults, model }: Switchable): SwitchedOn[] {
  const ofFaults = faults.list().map((fault) => ({
    id: fault.id,
    platform: fault.platform,
    label: labelOf(fault),
    left: fault.count,
  }));
  const ofModes = model.modes().map((mode) => ({
    id: idOfMode(mode),
    platform: "anthropic" as const,
    label: switches.anthropic.find((one) => one.name === mode.mode)?.label ?? mode.mode,
    left: mode.count,
  }));
  return [...ofFaults, ...ofModes];
}

/** What is on because of this switch. */
export function idsOf({ faults, model }: Switchable, platform: Platform, { effect }: Switch): string[] {
  if ("mode" in effect) {
    const { mode } = effect.mode;
    return model
      .modes()
      .filter((one) => one.mode === mode)
      .map(idOfMode);
  }
  return faults
    .list()
    .filter((fault) => fault.platform === platform && isFrom(fault, effect.fault))
    .map((fault) => fault.id);
}

const idOfMode = ({ mode }: ModelMode) => `mode-${mode}`;

/** The switch's words where the fault is exactly one's; else what the rule says itself. */
function labelOf(fault: Fault): string {
  const own = switches[fault.platform].find(({ effect }) => "fault" in effect && isFrom(fault, effect.fault));
  const { id: _id, platform: _platform, match, count: _count, ...effect } = fault;
  const label = own?.label ?? Object.values(effect).join(" ");
  return match === undefined ? label : `${label}, only ${match}`;
}

function isFrom(fault: Fault, rule: object): boolean {
  return Object.entries(rule).every(([key, value]) => Reflect.get(fault, key) === value);
}
