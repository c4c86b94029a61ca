"use client";

import { SaveBar } from "@/ui/patterns/save-bar";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import type { Agent } from "./agent-status";
import { partNames } from "./own-words";
import { OwnWordsCard } from "./own-words-card";
import { useAgent } from "./use-agent";
import { useOwnWords } from "./use-own-words";

/** Who the agent is and what it does always or never, in the seller's words. */
export function PersonalityScreen() {
  const agent = useAgent();
  return agent ? <Personality key={agent.id} agent={agent} /> : null;
}

function Personality({ agent }: { agent: Agent }) {
  const words = useOwnWords(agent);
  const dirty = words.changed.length > 0;
  useUnsavedGuard(dirty);
  return (
    <div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
        {partNames.map((part) => (
          <OwnWordsCard
            key={part}
            part={part}
            text={words.textOf(part)}
            saved={words.savedText(part)}
            onChange={(text) => words.put(part, text)}
          />
        ))}
      </div>
      <SaveBar
        dirty={dirty}
        saving={words.isSaving}
        saveLabel={words.changed.length > 1 ? "Save both" : "Save version"}
        onSave={() => void words.save()}
        onDiscard={words.discard}
      />
    </div>
  );
}
