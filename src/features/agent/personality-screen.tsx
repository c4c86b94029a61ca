"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { SaveBar } from "@/ui/patterns/save-bar";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import type { Agent } from "./agent-status";
import { partNames, parts } from "./own-words";
import { OwnWordsCard } from "./own-words-card";
import { useAgent } from "./use-agent";
import { useOwnWords } from "./use-own-words";

const PublishDialog = dynamic(() =>
  import("../playground/publish-dialog").then((module) => module.PublishDialog),
);

/** Who the agent is and what it does always or never, in the seller's words. */
export function PersonalityScreen() {
  const agent = useAgent();
  return agent ? <Personality key={agent.id} agent={agent} /> : null;
}

function Personality({ agent }: { agent: Agent }) {
  const words = useOwnWords(agent);
  const dirty = words.changed.length > 0;
  useUnsavedGuard(dirty);
  const trpc = useTRPC();
  const tests = useQuery(trpc.playground.tests.queryOptions()).data;
  const [testing, setTesting] = useState(false);
  const save = () => {
    if (words.tooLong) return;
    // Until it is known that there are no saved tests, they go first.
    if (tests?.length === 0) void words.save();
    else setTesting(true);
  };
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
        onSave={save}
        onDiscard={words.discard}
      />
      {testing ? (
        <PublishDialog
          as="save"
          config={words.config}
          parts={words.changed.map((part) => parts[part].title.toLowerCase())}
          onClose={() => setTesting(false)}
          onPublished={() => {
            setTesting(false);
            words.settle();
          }}
        />
      ) : null}
    </div>
  );
}
