import { z } from "zod";

export const Platform = z.enum(["etsy", "telegram", "anthropic"]);
export type Platform = z.infer<typeof Platform>;

export const platformNames: Record<Platform, string> = {
  etsy: "Etsy",
  telegram: "Telegram",
  anthropic: "The model",
};

const FaultStatus = z.literal([400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504]);

/**
 * What goes wrong. `cut` ends the TCP connection: `before` the request has any effect, or `after` it had its
 * effect but before the answer. `malformed` has its effect and answers a body that doesn't parse.
 * `expired_token` and `rate_limit` answer in the platform's own words. `duplicate` and `shuffle` are for
 * stand-ins that deliver webhooks: they ask by {@link Faults.take}.
 */
const FaultEffect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("slow"), delayMs: z.number().int().min(0).max(600_000) }),
  z.object({
    kind: z.literal("rate_limit"),
    retryAfterSeconds: z.number().int().min(0).max(86_400).default(1),
  }),
  z.object({ kind: z.literal("status"), status: FaultStatus.default(500) }),
  z.object({ kind: z.literal("expired_token") }),
  z.object({ kind: z.literal("cut"), when: z.enum(["before", "after"]).default("before") }),
  z.object({ kind: z.literal("malformed") }),
  z.object({ kind: z.literal("duplicate"), copies: z.number().int().min(1).max(10).default(1) }),
  z.object({ kind: z.literal("shuffle") }),
]);
type FaultKind = z.infer<typeof FaultEffect>["kind"];

/**
 * A rule as it is added. `match` is an operation's name (`getMe`, `sendMessage`) or any part of
 * `METHOD /path`; without it every call matches. `count` uses the rule up; without it the rule holds until cleared.
 */
export const FaultRule = z
  .object({
    platform: Platform,
    match: z.string().min(1).max(200).optional(),
    count: z.number().int().min(1).max(10_000).optional(),
  })
  .and(FaultEffect);
export type FaultRuleInput = z.input<typeof FaultRule>;
export type Fault = z.infer<typeof FaultRule> & { id: string };

/** The one fault list of all stand-ins. Held in memory only: a restart is the way out of any fault. */
export interface Faults {
  /** Adds a rule; throws ZodError when it isn't one. */
  add(rule: FaultRuleInput): Fault;
  list(): Fault[];
  /** Removes one rule, those of one platform, or all; answers how many. */
  clear(which?: { id?: string; platform?: Platform }): number;
  /** The rules of the given kinds that hit this call, counted down. `operation` is a name or `METHOD /path`. */
  take(platform: Platform, operations: string[], kinds?: FaultKind[]): Fault[];
}

/** `onChange` is called whenever the list is another. */
export function createFaults(onChange: () => void = () => {}): Faults {
  let rules: Fault[] = [];
  let lastId = 0;
  return {
    add(input) {
      lastId += 1;
      const rule = { ...FaultRule.parse(input), id: `fault-${lastId}` };
      rules.push(rule);
      onChange();
      return { ...rule };
    },
    list: () => rules.map((rule) => ({ ...rule })),
    clear(which = {}) {
      const before = rules.length;
      rules = rules.filter((rule) => !isMeant(rule, which));
      onChange();
      return before - rules.length;
    },
    take(platform, operations, kinds) {
      const hits = rules.filter(
        (rule) => hitsCall(rule, platform, operations) && (!kinds || kinds.includes(rule.kind)),
      );
      for (const rule of hits) if (rule.count !== undefined) rule.count -= 1;
      rules = rules.filter((rule) => rule.count === undefined || rule.count > 0);
      if (hits.some((rule) => rule.count !== undefined)) onChange();
      return hits.map((rule) => ({ ...rule }));
    },
  };
}

function isMeant(rule: Fault, which: { id?: string; platform?: Platform }): boolean {
  if (which.id !== undefined) return rule.id === which.id;
  return which.platform === undefined || rule.platform === which.platform;
}

function hitsCall(rule: Fault, platform: Platform, operations: string[]): boolean {
  if (rule.platform !== platform) return false;
  const wanted = rule.match?.toLowerCase();
  if (wanted === undefined) return true;
  return operations.some((operation) => {
    const name = operation.toLowerCase();
    return name.includes("/") ? name.includes(wanted) : name === wanted;
  });
}
