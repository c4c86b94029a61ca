"use client";

import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type Ref, useState } from "react";
import { cn } from "@/ui/class-names";
import { Button } from "@/ui/primitives/button";
import { Textarea } from "@/ui/primitives/textarea";

/** Longest message that a messenger takes. */
const MAX = 4_096;

export interface TryComposerProps {
  onSay: (text: string) => void;
  /** Questions to press. */
  suggestions: readonly string[];
  /** One is on its way; the next waits until it has arrived. */
  busy: boolean;
  box?: Ref<HTMLTextAreaElement>;
  className?: string | undefined;
}

/** Where a customer writes: questions to press, and a box for one's own. Enter sends. */
export function TryComposer({ onSay, suggestions, busy, box, className }: TryComposerProps) {
  const [text, setText] = useState("");
  const send = () => {
    const said = text.trim();
    if (!said || busy) return;
    setText("");
    onSay(said);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={cn("grid grid-cols-[minmax(0,1fr)] gap-3", className)}>
      {suggestions.length > 0 ? <Suggestions suggestions={suggestions} busy={busy} onChoose={onSay} /> : null}
      <form onSubmit={submit} className="flex items-end gap-2">
        <Textarea
          ref={box}
          dir="auto"
          rows={1}
          aria-label="Your question to the shop"
          placeholder="Ask as a customer would…"
          maxLength={MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-32 min-h-10 resize-none py-2.5 md:py-[9px] pointer-coarse:min-h-11"
        />
        <Button
          type="submit"
          variant="primary"
          size="icon"
          aria-label="Send"
          disabled={!text.trim()}
          loading={busy}
          className="size-10"
        >
          <SendHorizontal aria-hidden />
        </Button>
      </form>
    </div>
  );
}

interface SuggestionsProps {
  suggestions: readonly string[];
  busy: boolean;
  onChoose: (question: string) => void;
}

function Suggestions({ suggestions, busy, onChoose }: SuggestionsProps) {
  return (
    <ul aria-label="Questions to try" className="flex flex-wrap gap-2">
      {suggestions.map((question) => (
        <li key={question} className="max-w-full">
          <button
            type="button"
            dir="auto"
            aria-disabled={busy}
            onClick={() => (busy ? undefined : onChoose(question))}
            className="min-h-8 rounded-full border border-hairline bg-raised px-3 py-1 text-left text-muted text-xs transition-colors duration-100 hover:border-outline hover:text-text aria-disabled:opacity-50 pointer-coarse:min-h-10"
          >
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}
