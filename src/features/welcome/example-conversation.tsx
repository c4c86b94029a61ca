"use client";

import { ChatBubble } from "@/ui/patterns/chat-bubble";
import { PlaceContext } from "@/ui/patterns/place";
import { ProofChip } from "@/ui/patterns/proof-chip";
import { Badge } from "@/ui/primitives/badge";
import { Awning } from "./awning";

/** It happened nowhere in particular: written in UTC, so that it is night for everybody. */
const somewhere = { locale: "en-GB", timeZone: "UTC" };
const at = (clock: string) => `2026-01-12T${clock}:00Z`;

/** What a night's conversation looks like; an illustration, and labelled as one. */
export function ExampleConversation() {
  return (
    <figure aria-label="An example conversation" className="mx-auto w-full max-w-md lg:mr-0">
      <Awning />
      <div className="rounded-b-xl border border-hairline border-t-0 bg-surface">
        <div className="flex items-center justify-between gap-3 px-5 pt-7 pb-4">
          <span className="min-w-0">
            <span className="block truncate font-semibold text-sm">Willow &amp; Wren Studio</span>
            <span className="block text-muted text-xs">Telegram, Monday night</span>
          </span>
          <Badge>Example</Badge>
        </div>
        <PlaceContext value={somewhere}>
          <div className="grid gap-4 px-5 pb-6">
            <ChatBubble
              author="customer"
              text="Hi! Is the walnut serving tray still available? And would it reach me before Friday the 23rd?"
              at={at("02:14")}
            />
            <ChatBubble
              author="agent"
              authorName="Agent"
              text={
                "Hi, I’m the shop’s AI assistant. Yes, the Walnut Serving Tray is in stock: 3 left, $42.00 each.\n\nIt is made to order in 3 to 5 days. I can’t promise a delivery date, so I’ve asked Mara to tell you."
              }
              at={at("02:14")}
              delivery="read"
            >
              <ProofChip fact="$42.00" source="Walnut Serving Tray" />
              <ProofChip fact="3 in stock" source="checked 02:14" />
            </ChatBubble>
            <ChatBubble author="customer" text="Perfect, thank you!" at={at("02:15")} />
            <ChatBubble
              author="human"
              authorName="Mara"
              text="Good morning! If you order today I’ll post it on Thursday the 15th, so yes, easily."
              at={at("07:32")}
              delivery="delivered"
            />
          </div>
        </PlaceContext>
      </div>
    </figure>
  );
}
