"use client";

import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { SegmentedControl } from "@/ui/primitives/segmented-control";
import { Textarea } from "@/ui/primitives/textarea";
import { listingStates } from "../products/listing-state";
import type { Draft, Product } from "./draft";

/** What Etsy takes; a test holds it to the server's. */
export const LONGEST_TITLE = 140;

interface FieldsProps {
  draft: Draft;
  problems: Record<string, string>;
  onChange: (part: Partial<Draft>) => void;
}

/** Title and description. */
export function WordFields({ draft, problems, onChange }: FieldsProps) {
  return (
    <>
      <Field
        label="Title"
        error={problems.title}
        hint={`${draft.title.length} of ${LONGEST_TITLE} characters`}
      >
        <Input
          dir="auto"
          value={draft.title}
          maxLength={LONGEST_TITLE}
          autoComplete="off"
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field label="Description" error={problems.description}>
        <Textarea
          dir="auto"
          value={draft.description}
          spellCheck
          className="min-h-40 leading-6"
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
    </>
  );
}

interface StateFieldProps {
  product: Product;
  draft: Draft;
  error: string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

/** On sale or not; what sold out, expired or was never listed can be put on sale, which Etsy charges for. */
export function StateField({ product, draft, error, onChange }: StateFieldProps) {
  const { state } = product.listing;
  const isListed = state === "active" || state === "inactive";
  const segments = isListed
    ? [
        { value: "active" as const, label: "On sale" },
        { value: "inactive" as const, label: "Off sale" },
      ]
    : [
        { value: state, label: listingStates[state].label },
        { value: "active" as const, label: "On sale" },
      ];
  return (
    <Field
      label="State"
      error={error}
      hint={isListed ? undefined : "Etsy charges its listing fee when you put it on sale."}
    >
      <SegmentedControl
        label="State"
        segments={segments}
        value={draft.state}
        onChange={(value) => onChange({ state: value })}
      />
    </Field>
  );
}
