import { type ChatMessage, ChatThread } from "@/ui/patterns/chat-thread";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ListRow } from "@/ui/patterns/list-row";
import { ProofChip } from "@/ui/patterns/proof-chip";
import { ThreePane } from "@/ui/patterns/three-pane";
import { Avatar } from "@/ui/primitives/avatar";
import { Badge } from "@/ui/primitives/badge";
import { Button } from "@/ui/primitives/button";
import { Spinner } from "@/ui/primitives/spinner";
import { Specimen } from "./design-section";
import { samples } from "./samples";

const day = (time: string) => `2024-11-21T${time}:00Z`;

const messages: ChatMessage[] = [
  { id: "1", author: "customer", text: "Hi! How much is the Speckled Oat Latte Bowl?", at: day("14:02") },
  {
    id: "2",
    author: "agent",
    authorName: "June",
    text: "Hello Maya! It is $36.00, and two are in stock.",
    at: day("14:02"),
    delivery: "read",
    children: (
      <>
        <ProofChip fact="$36.00" source={samples.title} href="#conversation" />
        <ProofChip fact="2 in stock" source={samples.title} href="#conversation" />
      </>
    ),
  },
  { id: "3", author: "customer", text: samples.arabic, at: day("14:03") },
  { id: "4", author: "system", text: "You took over", at: day("14:04") },
  {
    id: "5",
    author: "human",
    authorName: "You",
    text: samples.html,
    at: day("14:05"),
    delivery: "delivered",
  },
  {
    id: "6",
    author: "human",
    authorName: "You",
    text: "It ships on Monday.",
    at: day("14:06"),
    delivery: "failed",
    footer: <Button size="sm">Send again</Button>,
  },
  {
    id: "7",
    author: "agent",
    authorName: "June",
    text: samples.unbroken,
    at: day("14:07"),
    draft: true,
  },
];

const onTheWay: ChatMessage[] = (["pending", "sent", "unknown"] as const).map((delivery, at) => ({
  id: delivery,
  author: "agent",
  text: `Delivery: ${delivery}`,
  at: day(`14:1${at}`),
  delivery,
}));

/** A conversation, its list, and both beside each other. */
export function ConversationSection() {
  return (
    <>
      <Specimen name="ChatThread, ChatBubble">
        <div className="flex h-[49rem] flex-col rounded-lg border border-hairline bg-surface">
          <ChatThread
            label="Conversation with Maya"
            messages={messages}
            earlier={<Button size="sm">Load earlier</Button>}
            pending={
              <>
                <Spinner /> June is writing…
              </>
            }
          />
        </div>
      </Specimen>
      <Specimen name="ChatThread: on its way, nothing yet">
        <div className="grid gap-4 md:grid-cols-2">
          <div className="flex h-72 flex-col rounded-lg border border-hairline bg-surface">
            <ChatThread label="Conversation with Noor" messages={onTheWay} />
          </div>
          <div className="flex h-72 flex-col rounded-lg border border-hairline bg-surface">
            <ChatThread label="Conversation with nobody" messages={[]} />
          </div>
        </div>
      </Specimen>
      <Specimen name="ThreePane with ListRow: one opened, none opened">
        <div className="h-96 overflow-hidden rounded-lg border border-hairline bg-surface">
          <ThreePane
            opened
            backHref="#conversation"
            labels={{ list: "Conversations", thread: "Maya", context: "About Maya" }}
            level={3}
            list={<ExampleList />}
            thread={<p className="p-5 text-muted text-sm">The thread.</p>}
            context={<p className="p-5 text-muted text-sm">Who she is, and what she bought.</p>}
          />
        </div>
        <div className="h-64 overflow-hidden rounded-lg border border-hairline bg-surface">
          <ThreePane
            opened={false}
            backHref="#conversation"
            labels={{ list: "All conversations", thread: "Nobody", context: "About nobody" }}
            level={3}
            list={<ExampleList />}
            thread={<EmptyState kind="no-data" title="Choose a conversation" />}
          />
        </div>
      </Specimen>
    </>
  );
}

function ExampleList() {
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto">
      <li>
        <ListRow
          href="#conversation"
          lead={<Avatar name="Maya Lindqvist" />}
          title="Maya Lindqvist"
          text="Hi! How much is the Speckled Oat Latte Bowl?"
          meta="3 min"
          selected
        />
      </li>
      <li>
        <ListRow
          href="#conversation"
          lead={<Avatar name={samples.hebrew} />}
          title={samples.hebrew}
          text={samples.arabic}
          meta="2 hr"
          unread
          badges={<Badge tone="warn">Needs you</Badge>}
        />
      </li>
      <li>
        <ListRow
          href="#conversation"
          lead={<Avatar name={samples.unbroken} />}
          title={samples.unbroken}
          text={samples.fortyWords}
          meta="Nov 21, 2024"
        />
      </li>
    </ul>
  );
}
