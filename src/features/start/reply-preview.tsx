"use client";

import { messageOf } from "@/server/client/errors";
import type { ApiOutputs } from "@/server/client/outputs";
import { ChatBubble } from "@/ui/patterns/chat-bubble";
import { formatDuration } from "@/ui/patterns/format-time";
import { Button } from "@/ui/primitives/button";
import { Skeleton } from "@/ui/primitives/skeleton";
import { Proofs } from "../conversations/proofs";
import { ProductPicture } from "../products/product-picture";
import { useReplyPreview } from "./use-reply-preview";

type Preview = ApiOutputs["preview"]["get"];

/** What a customer would read, asking about one of the seller's own things. Nothing of it is kept or sent. */
export function ReplyPreview({ soul, byItself }: { soul: string; byItself: boolean }) {
  const { product, preview, writing, error, ask } = useReplyPreview(soul, byItself);
  const failed = preview?.status === "failed" ? (preview.error ?? "It could not answer.") : null;
  const problem = error ? messageOf(error) : failed;
  return (
    <section
      aria-label="How that sounds"
      className="min-w-0 self-start rounded-lg border border-hairline bg-canvas"
    >
      <header className="border-hairline border-b px-4 py-2.5">
        <span className="flex min-w-0 items-center gap-2.5">
          {product ? (
            <ProductPicture
              src={product.picture?.thumbnailUrl ?? product.picture?.url}
              alt=""
              className="size-8"
            />
          ) : null}
          <span className="min-w-0">
            <span className="block font-medium text-sm">How that sounds</span>
            {product ? <span className="block truncate text-muted text-xs">{product.title}</span> : null}
          </span>
        </span>
      </header>
      <div
        aria-live="polite"
        aria-busy={writing}
        className="grid min-h-64 grid-cols-[minmax(0,1fr)] content-start gap-3 px-4 py-4"
      >
        <Sounds problem={problem} writing={writing} preview={preview} onAsk={ask} />
      </div>
    </section>
  );
}

interface SoundsProps {
  problem: string | null;
  writing: boolean;
  preview: Preview | null;
  onAsk: () => void;
}

function Sounds({ problem, writing, preview, onAsk }: SoundsProps) {
  if (problem) return <Ask label="Try again" text={problem} onAsk={onAsk} />;
  if (writing) return <Waiting question={preview?.question} />;
  if (preview?.text) return <Answer preview={preview} text={preview.text} />;
  return <Ask label="Show me an answer" text="Write down how it should speak, then hear it." onAsk={onAsk} />;
}

function Ask({ label, text, onAsk }: { label: string; text: string; onAsk: () => void }) {
  return (
    <div className="m-auto grid justify-items-center gap-3 text-center">
      <p className="text-balance text-muted text-sm">{text}</p>
      <Button onClick={onAsk}>{label}</Button>
    </div>
  );
}

function Answer({ preview, text }: { preview: Preview; text: string }) {
  const { question, ties, seconds, handover } = preview;
  const after = seconds === null ? "" : `, after ${formatDuration(seconds * 1_000)}`;
  return (
    <>
      <Question text={question} />
      <div className="animate-rise">
        <ChatBubble author="customer" authorName={`Your agent${after}`} text={text} at={new Date()}>
          {ties.length > 0 ? <Proofs text={text} proofs={ties} /> : null}
        </ChatBubble>
      </div>
      {handover ? (
        <p className="text-muted text-xs">Here it would have called you, rather than guess.</p>
      ) : null}
    </>
  );
}

function Waiting({ question }: { question: string | undefined }) {
  return (
    <>
      {question ? <Question text={question} /> : <Skeleton className="ml-auto h-9 w-3/5 rounded-xl" />}
      <div className="grid w-3/4 gap-2 rounded-xl rounded-bl-[4px] border border-hairline bg-raised p-3.5">
        <span className="sr-only">Your agent is writing…</span>
        <Skeleton className="w-full" />
        <Skeleton className="w-4/5" />
      </div>
    </>
  );
}

function Question({ text }: { text: string }) {
  return <ChatBubble author="human" authorName="A customer" text={text} at={new Date()} />;
}
