"use client";

import { DiffView } from "@/ui/patterns/diff-view";
import { usePlace } from "@/ui/patterns/place";
import { ValueDiff } from "@/ui/patterns/value-diff";
import { fieldName, valueWords } from "./change-words";
import type { FieldChange } from "./draft";

/** Fields before and after; a description line by line. */
export function ChangeValues({ changes, currency }: { changes: FieldChange[]; currency: string }) {
  const { locale } = usePlace();
  const short = changes.filter(({ field }) => field !== "description");
  const values = short.map((change) => ({
    label: fieldName(change),
    before: valueWords(change.field, change.from, { currency, locale }),
    after: valueWords(change.field, change.to, { currency, locale }),
  }));
  return (
    <div className="grid gap-2">
      {values.length > 0 ? <ValueDiff label="Before and after" changes={values} /> : null}
      {changes.map((change) =>
        change.field === "description" ? (
          <DiffView
            key={change.field}
            label="The description before and after"
            before={change.from}
            after={change.to}
          />
        ) : null,
      )}
    </div>
  );
}
