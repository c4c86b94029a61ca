"use client";

import { Sheet, SheetContent } from "@/ui/primitives/sheet";
import { TryChat } from "./try-chat";
import { useOwnQuestions } from "./use-own-questions";

/** The try-out chat in a drawer. */
export function TrySheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const questions = useOwnQuestions();
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent title="Ask as a customer">
        <div className="-mx-5 -mb-5 flex h-[calc(100%+1.25rem)] flex-col border-hairline border-t">
          <TryChat
            suggestions={questions}
            focus="box"
            className="flex-1"
            empty={
              <p className="m-auto max-w-64 text-balance text-center text-muted text-sm">
                Your agent answers here as it answers on Telegram. The chat also stands in Conversations.
              </p>
            }
          />
        </div>
      </SheetContent>
    </Sheet>
  );
}
