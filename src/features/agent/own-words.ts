import type { ApiOutputs } from "@/server/client/outputs";
import { SOUL_MAX } from "./soul-max";

/** Longest set of rules, in characters; as the agents' schemas have it. */
export const RULES_MAX = 10_000;

/** What the seller writes of the agent: who it is, and what it does always or never. */
export const partNames = ["soul", "rules"] as const;
export type Part = (typeof partNames)[number];

type Agent = NonNullable<ApiOutputs["agents"]["mine"]>;

interface PartWords {
  title: string;
  description: string;
  placeholder: string;
  max: number;
  /** Its name where the agent is changed. */
  field: "soulInstructions" | "rules";
  textOf(agent: Agent): string;
}

export const parts: Record<Part, PartWords> = {
  soul: {
    title: "Personality",
    description:
      "How it speaks and what it cares about, in your own words. Prices and stock it always reads from your listings.",
    placeholder: "Be warm and brief. Talk like a person who loves these things.",
    max: SOUL_MAX,
    field: "soulInstructions",
    textOf: (agent) => agent.soulInstructions,
  },
  rules: {
    title: "House rules",
    description: "What it does always or never, one rule a line. Facts it may tell belong into Knowledge.",
    placeholder: "Always mention that each piece is unique.\nNever suggest other shops.",
    max: RULES_MAX,
    field: "rules",
    textOf: (agent) => agent.rules,
  },
};
