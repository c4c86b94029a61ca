"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { Select } from "@/ui/primitives/select";
import { modeWords, type SessionChanges, type Topic, type TopicMode, topicWords } from "./session-config";

type Topics = SessionChanges["topics"];

interface SessionTopicsProps {
  topics: Topics;
  onChange: (topics: Topics) => void;
}

/** Who answers what, to be tried topic by topic. */
export function SessionTopics({ topics, onChange }: SessionTopicsProps) {
  const trpc = useTRPC();
  const now = useQuery(trpc.guardrails.mine.queryOptions()).data?.topics;
  const choose = (topic: Topic, mode: string) => {
    const { [topic]: _before, ...others } = topics;
    onChange(mode in modeWords ? { ...others, [topic]: mode as TopicMode } : others);
  };
  return (
    <ul className="grid gap-2">
      {Object.entries(topicWords).map(([topic, label]) => (
        <li key={topic} className="grid grid-cols-2 items-center gap-2 text-sm">
          <span aria-hidden>{label}</span>
          <Select
            aria-label={label}
            value={topics[topic as Topic] ?? ""}
            onChange={(event) => choose(topic as Topic, event.target.value)}
          >
            <option value="">{now ? `Now: ${modeWords[now[topic as Topic]]}` : "As now"}</option>
            {Object.entries(modeWords).map(([mode, words]) => (
              <option key={mode} value={mode}>
                {words}
              </option>
            ))}
          </Select>
        </li>
      ))}
    </ul>
  );
}
