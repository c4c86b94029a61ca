"use client";

import { ChatBubble } from "@/ui/patterns/chat-bubble";
import { PlaceContext } from "@/ui/patterns/place";
import { ProofChip } from "@/ui/patterns/proof-chip";

/** It happened nowhere in particular: written in UTC, so that it is night for everybody. */
const somewhere = { locale: "en-GB", timeZone: "UTC" };
const at = (clock: string) => `2026-01-12T${clock}:00Z`;

/** What a night's question and its answer look like: an illustration, in the words of the sample shop. */
export function ExampleThread() {
  return (
    <PlaceContext value={somewhere}>
      <div className="flex min-h-full flex-col justify-end gap-3 px-4 py-4">
        <ChatBubble author="human" text="Hi! Do you still have the large hug mug?" at={at("02:14")} />
        <ChatBubble
          author="customer"
          authorName="Assistant, after 2 s"
          text="Hi, I’m the shop’s AI assistant. Yes! The large Hug Mug is $32.00, and 14 are in stock."
          at={at("02:14")}
        >
          <ProofChip fact="$32.00" source="Hug Mug, Large" />
          <ProofChip fact="14 in stock" source="Hug Mug, Large" />
        </ChatBubble>
      </div>
    </PlaceContext>
  );
}
