"use client";

import { History } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { usePlace } from "@/ui/patterns/place";
import { undoToast } from "@/ui/patterns/undo-toast";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Field } from "@/ui/primitives/field";
import { Textarea } from "@/ui/primitives/textarea";
import { type Part, parts } from "./own-words";

const OwnWordsVersions = dynamic(() =>
  import("./own-words-versions").then((module) => module.OwnWordsVersions),
);

interface OwnWordsCardProps {
  part: Part;
  text: string;
  /** What is in force. */
  saved: string;
  onChange: (text: string) => void;
}

/** The agent's personality or rules in the seller's words; each saved text is kept. */
export function OwnWordsCard({ part, text, saved, onChange }: OwnWordsCardProps) {
  const { title, description, placeholder, max } = parts[part];
  const { locale } = usePlace();
  const number = new Intl.NumberFormat(locale);
  const [showsVersions, setShowsVersions] = useState(false);
  const restore = (earlier: string) => {
    onChange(earlier);
    setShowsVersions(false);
    undoToast({
      message: "Put into the editor",
      description: "It counts once you save it.",
      undo: () => onChange(text),
    });
  };
  return (
    <Card>
      <CardHeader title={title} description={description} />
      <CardBody>
        <Field
          label={<span className="sr-only">{title}</span>}
          error={text.length > max ? `Keep it under ${number.format(max)} characters.` : undefined}
          hint={`${number.format(text.length)} of ${number.format(max)} characters`}
        >
          <Textarea
            dir="auto"
            value={text}
            placeholder={placeholder}
            onChange={(event) => onChange(event.target.value)}
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
      {showsVersions ? (
        <OwnWordsVersions
          part={part}
          current={saved}
          onClose={() => setShowsVersions(false)}
          onRestore={restore}
        />
      ) : null}
    </Card>
  );
}
