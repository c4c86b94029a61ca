"use client";

import { OwnWordsCard } from "./own-words-card";
import { useAgent } from "./use-agent";

/** Who the agent is and what it does always or never, in the seller's words. */
export function PersonalityScreen() {
  const agent = useAgent();
  if (!agent) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
      <OwnWordsCard key={`${agent.id} soul`} agent={agent} part="soul" />
      <OwnWordsCard key={`${agent.id} rules`} agent={agent} part="rules" />
    </div>
  );
}
