"use client";

import { History } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { usePlace } from "@/ui/patterns/place";
import { SaveBar } from "@/ui/patterns/save-bar";
import { undoToast } from "@/ui/patterns/undo-toast";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Field } from "@/ui/primitives/field";
import { Textarea } from "@/ui/primitives/textarea";
import type { Agent } from "./agent-status";
import { type Part, parts } from "./own-words";
import { useOwnWords } from "./use-own-words";

const OwnWordsVersions = dynamic(() =>
  import("./own-words-versions").then((module) => module.OwnWordsVersions),
);

/** The agent's personality or rules in the seller's words; each saved text is kept. */
export function OwnWordsCard({ agent, part }: { agent: Agent; part: Part }) {
  const { title, description, placeholder, max, textOf } = parts[part];
  const { locale } = usePlace();
  const number = new Intl.NumberFormat(locale);
  const [draft, setDraft] = useState<string | null>(null);
  const [showsVersions, setShowsVersions] = useState(false);
  const saved = textOf(agent);
  const text = draft ?? saved;
  const dirty = text !== saved;
  const tooLong = text.length > max;
  const { save, isSaving } = useOwnWords(part, () => setDraft(null));
  const restore = (earlier: string) => {
    setDraft(earlier);
    setShowsVersions(false);
    undoToast({
      message: "Put into the editor",
      description: "It counts once you save it.",
      undo: () => setDraft(draft),
    });
  };
  useUnsavedGuard(dirty, `Leave without saving the ${title.toLowerCase()}?`);
  return (
    <div>
      <Card>
        <CardHeader title={title} description={description} />
        <CardBody>
          <Field
            label={<span className="sr-only">{title}</span>}
            error={tooLong ? `Keep it under ${number.format(max)} characters.` : undefined}
            hint={`${number.format(text.length)} of ${number.format(max)} characters`}
          >
            <Textarea
              dir="auto"
              value={text}
              placeholder={placeholder}
              onChange={(event) => setDraft(event.target.value)}
              spellCheck
              className="max-h-[60dvh] min-h-56 leading-6"
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
        saving={isSaving}
        saveLabel="Save version"
        onSave={() => (tooLong ? undefined : save(text))}
        onDiscard={() => setDraft(null)}
      />
      {showsVersions ? (
        <OwnWordsVersions
          part={part}
          current={saved}
          onClose={() => setShowsVersions(false)}
          onRestore={restore}
        />
      ) : null}
    </div>
  );
}
