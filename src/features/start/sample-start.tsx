"use client";

import { PageHeader } from "@/ui/patterns/page-header";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card } from "@/ui/primitives/card";
import { TryChat } from "./try-chat";
import { useOwnQuestions } from "./use-own-questions";

/** A sample shop has nothing to set up: it can be asked. */
export function SampleStart() {
  const questions = useOwnQuestions();
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        title="Ask the sample shop"
        description="Everything is set up here. You are the customer; each answer also stands in Conversations, as the seller sees it."
        actions={<ButtonLink href="/conversations">See it as the seller</ButtonLink>}
      />
      <Card aria-label="Chat">
        <TryChat
          suggestions={questions}
          className="h-[32rem]"
          empty={<p className="m-auto text-center text-muted text-sm">The answer will stand here.</p>}
        />
      </Card>
    </div>
  );
}
