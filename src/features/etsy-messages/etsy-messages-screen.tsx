"use client";

import { useState } from "react";
import { DraftCard } from "./draft-card";
import { PastedForm } from "./pasted-form";
import { type Pasted, useDraft } from "./use-draft";

/** Checked answers to messages that only Etsy's own pages can read and send. */
export function EtsyMessagesScreen() {
  const { ask, writing, draft, problem } = useDraft();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  return (
    <section aria-labelledby="etsy-messages" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div>
        <h2 id="etsy-messages" className="font-semibold text-base">
          Etsy messages
        </h2>
        <p className="mt-0.5 max-w-prose text-muted text-sm">
          Etsy lets no program read or send its messages. Paste one here, and copy the answer back.
        </p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <PastedForm
          writing={writing}
          onAsk={(now) => {
            setPasted(now);
            ask(now);
          }}
        />
        <DraftCard
          draft={draft}
          writing={writing}
          problem={problem}
          onAgain={(manner) => pasted && ask(pasted, manner)}
        />
      </div>
    </section>
  );
}
