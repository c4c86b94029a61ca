"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { History } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { usePlace } from "@/ui/patterns/place";
import { SaveBar } from "@/ui/patterns/save-bar";
import { undoToast } from "@/ui/patterns/undo-toast";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Field } from "@/ui/primitives/field";
import { Textarea } from "@/ui/primitives/textarea";
import { toast } from "@/ui/primitives/toaster";
import type { Agent } from "./agent-status";
import { SOUL_MAX } from "./soul-max";

const SoulVersions = dynamic(() => import("./soul-versions").then((module) => module.SoulVersions));

/** The agent's personality in the seller's words; each saved one is kept. */
export function SoulCard({ agent }: { agent: Agent }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { locale } = usePlace();
  const number = new Intl.NumberFormat(locale);
  const [draft, setDraft] = useState<string | null>(null);
  const [showsVersions, setShowsVersions] = useState(false);
  const text = draft ?? agent.soulInstructions;
  const dirty = text !== agent.soulInstructions;
  const tooLong = text.length > SOUL_MAX;
  const key = trpc.agents.mine.queryKey();
  const save = useMutation(
    trpc.agents.updateSoul.mutationOptions({
      onSuccess: (_done, { soulInstructions }) => {
        cache.setQueryData(key, (mine) => mine && { ...mine, soulInstructions });
        setDraft(null);
        toast.success("Saved", { description: "It counts from the next answer on." });
      },
      onError: (error) => toast.error("Not saved", { description: messageOf(error) }),
      onSettled: () => cache.invalidateQueries(trpc.agents.pathFilter()),
    }),
  );
  const restore = (instructions: string) => {
    setDraft(instructions);
    setShowsVersions(false);
    undoToast({
      message: "Put into the editor",
      description: "It counts once you save it.",
      undo: () => setDraft(draft),
    });
  };
  useUnsavedGuard(dirty, "Leave without saving the personality?");
  return (
    <div>
      <Card>
        <CardHeader
          title="Personality"
          description="How it speaks and what it cares about, in your own words. Prices and stock it always reads from your listings."
        />
        <CardBody>
          <Field
            label={<span className="sr-only">Personality</span>}
            error={tooLong ? `Keep it under ${number.format(SOUL_MAX)} characters.` : undefined}
            hint={`${number.format(text.length)} of ${number.format(SOUL_MAX)} characters`}
          >
            <Textarea
              dir="auto"
              value={text}
              onChange={(event) => setDraft(event.target.value)}
              spellCheck
              className="max-h-[60dvh] min-h-72 leading-6"
            />
          </Field>
        </CardBody>
        <CardFooter>
          <Button size="sm" variant="ghost" onClick={() => setShowsVersions(true)} className="-ml-2">
            <History aria-hidden /> Earlier versions
          </Button>
        </CardFooter>
      </Card>
      <SaveBar
        dirty={dirty}
        saving={save.isPending}
        saveLabel="Save version"
        onSave={() => (tooLong ? undefined : save.mutate({ soulInstructions: text }))}
        onDiscard={() => setDraft(null)}
      />
      {showsVersions ? (
        <SoulVersions
          current={agent.soulInstructions}
          onClose={() => setShowsVersions(false)}
          onRestore={restore}
        />
      ) : null}
    </div>
  );
}
