"use client";

import { type ReactNode, useState } from "react";
import { ChoiceCards } from "@/ui/patterns/choice-cards";
import { DiffView } from "@/ui/patterns/diff-view";
import { usePlace } from "@/ui/patterns/place";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { fieldName, valueWords } from "./change-words";
import type { Change } from "./draft";
import { useChangeActions } from "./use-change-actions";

type Choice = "ours" | "theirs";

/** Somebody changed the same fields on Etsy: both sides, and the seller's word on each. Nothing was written yet. */
export function ConflictCard({ change, currency }: { change: Change; currency: string }) {
  const { conflicts } = change;
  const { resolve, discard, isBusy } = useChangeActions();
  const [choices, setChoices] = useState<Choice[]>(() => conflicts.map(() => "theirs"));
  const rest = change.changes.length - conflicts.length;
  const choose = (at: number, choice: Choice) =>
    setChoices(choices.map((before, index) => (index === at ? choice : before)));
  return (
    <Card className="border-warn/40">
      <CardHeader
        title={change.undoes ? "The listing has moved on since" : "This changed on Etsy too"}
        description={`Nothing was overwritten. Choose what stays${rest > 0 ? "; your other changes are sent along" : ""}.`}
      />
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {conflicts.map((conflict, index) => (
          <ConflictChoice
            // biome-ignore lint/suspicious/noArrayIndexKey: conflicts of one request never move
            key={index}
            conflict={conflict}
            currency={currency}
            value={choices[index] ?? "theirs"}
            onChange={(choice) => choose(index, choice)}
          />
        ))}
      </CardBody>
      <CardFooter className="justify-end">
        <Button variant="ghost" disabled={isBusy} onClick={() => discard.mutate({ changeId: change.id })}>
          Drop my changes
        </Button>
        <Button
          variant="primary"
          loading={resolve.isPending}
          onClick={() => resolve.mutate({ changeId: change.id, choices, seen: change.updatedAt })}
        >
          {choices.includes("ours") || rest > 0 ? "Send to Etsy" : "Keep Etsy's"}
        </Button>
      </CardFooter>
    </Card>
  );
}

interface ConflictChoiceProps {
  conflict: Change["conflicts"][number];
  currency: string;
  value: Choice;
  onChange: (choice: Choice) => void;
}

function ConflictChoice({ conflict: { change, theirs }, currency, value, onChange }: ConflictChoiceProps) {
  const place = { currency, locale: usePlace().locale };
  const shown = (side: typeof theirs): ReactNode =>
    valueWords(change.field, side, place) ?? "No longer there";
  const isText = change.field === "description";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ChoiceCards
        label={fieldName(change)}
        columns={2}
        value={value}
        onChange={onChange}
        choices={[
          { value: "theirs", label: isText ? "Etsy's words" : shown(theirs), description: "On Etsy now" },
          {
            value: "ours",
            label: isText ? "Your words" : shown(change.to),
            description: "Yours",
            disabled: theirs === null,
          },
        ]}
      />
      {isText && typeof theirs === "string" ? (
        <DiffView label="Etsy's words and yours" before={theirs} after={change.to} />
      ) : null}
    </div>
  );
}
