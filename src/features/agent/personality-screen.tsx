"use client";

import { SoulCard } from "./soul-card";
import { useAgent } from "./use-agent";

/** Who the agent is, in the seller's words. */
export function PersonalityScreen() {
  const agent = useAgent();
  return agent ? <SoulCard key={agent.id} agent={agent} /> : null;
}
