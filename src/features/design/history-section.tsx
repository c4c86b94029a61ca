import { Package, Plug, Sparkles, TriangleAlert } from "lucide-react";
import { ChangedWords } from "@/ui/patterns/changed-words";
import { DiffView } from "@/ui/patterns/diff-view";
import { RunTrace, type TraceStep } from "@/ui/patterns/run-trace";
import { Timeline, type TimelineItem } from "@/ui/patterns/timeline";
import { ValueDiff } from "@/ui/patterns/value-diff";
import { Specimen } from "./design-section";
import { samples } from "./samples";

const MINUTE = 60_000;
const NOON = "2024-11-21T12:00:00Z";

const before = `You are June, the shopkeeper of Juniper & Clay.
Be warm and brief.
Say when something is made to order.
Never promise a delivery date.
Sign with your name.
Answer in the customer's language.
Offer at most two alternatives.
Hand over when somebody is upset.`;

const after = before
  .replace("Be warm and brief.", "Be warm, brief and exact.")
  .replace("Hand over when somebody is upset.", "Hand over when somebody is upset.\nThank them for waiting.");

const steps: TraceStep[] = [
  { id: "1", kind: "text", title: "Read the question", status: "done", ms: 12 },
  {
    id: "2",
    kind: "tool",
    title: "Looked up “oat latte bowl”",
    status: "done",
    ms: 240,
    detail: { query: "oat latte bowl", found: 2 },
  },
  { id: "3", kind: "check", title: "Checked the price against the listing", status: "done", ms: 31 },
  { id: "r", kind: "result", title: "Found the bowl and its variations", status: "done", detail: "2 rows" },
  { id: "s", kind: "status", title: samples.fortyWords, status: "done" },
  { id: "4", kind: "error", title: "Telegram did not take the message", status: "failed", ms: 10_400 },
  { id: "5", kind: "response", title: "Sending it again", status: "running" },
];

/** Things in the order they happened. */
export function HistorySection({ now }: { now: number }) {
  const ago = (minutes: number) => new Date(now - minutes * MINUTE);
  const items: TimelineItem[] = [
    {
      id: "1",
      actor: "Agent",
      text: `answered Maya about ${samples.title}`,
      icon: <Sparkles />,
      at: ago(3.5),
    },
    {
      id: "2",
      actor: "Etsy",
      text: "sent 184 listings",
      icon: <Package />,
      at: ago(42.5),
      detail: "3 new, 1 sold out",
    },
    {
      id: "3",
      text: "The connection needs to be renewed",
      icon: <TriangleAlert />,
      tone: "warn",
      at: ago(130.5),
    },
    { id: "4", actor: samples.emoji, text: samples.fortyWords, icon: <Plug />, at: "2024-11-21T14:05:00Z" },
  ];
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
        <Specimen name="Timeline">
          <Timeline label="What happened" items={items} />
        </Specimen>
        <Specimen name="Timeline: times of a day, good and bad news">
          <Timeline
            label="One day"
            clock
            items={[
              { id: "1", actor: "You", text: "connected the shop", tone: "good", icon: <Plug />, at: NOON },
              { id: "2", actor: "Etsy", text: "took the access away", tone: "bad", at: NOON },
            ]}
          />
        </Specimen>
        <Specimen name="RunTrace">
          <RunTrace
            label="How the answer came about"
            steps={steps}
            summary="10.7 s · 1,204 tokens · $0.004"
          />
        </Specimen>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
        <Specimen name="DiffView">
          <DiffView before={before} after={after} label="Changes of the personality" context={1} />
        </Specimen>
        <Specimen name="ValueDiff, and DiffView without a change">
          <ValueDiff
            label="What will change"
            changes={[
              { label: "Price", before: "$36.00", after: "$38.00" },
              { label: "Stock", before: null, after: "12" },
              { label: "Note", before: samples.hebrew, after: null },
              { label: "Title", before: samples.title, after: samples.fortyWords },
            ]}
          />
          <DiffView before={before} after={before} label="No change" />
        </Specimen>
        <Specimen name="ChangedWords">
          <ChangedWords
            before="Oiled by hand with walnut oil. Wipe it with a damp cloth; it never goes in the dishwasher."
            after="Oiled by hand with linseed oil, twice. Wipe it with a damp cloth."
            className="text-sm"
          />
        </Specimen>
      </div>
    </>
  );
}
