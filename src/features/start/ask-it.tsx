"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { isFirstDay } from "../guardrails/first-day";
import { TryChat } from "./try-chat";
import { useOwnQuestions } from "./use-own-questions";

/** The first answer: asked here, as a customer would, or from a phone. */
export function AskIt({ onAgent }: { onAgent: () => void }) {
  const trpc = useTRPC();
  const { data: overview } = useQuery(trpc.overview.get.queryOptions());
  const guardrails = useQuery(trpc.guardrails.mine.queryOptions()).data;
  const questions = useOwnQuestions();
  if (!overview) return null;
  if (!overview.agent) {
    return (
      <>
        <p className="text-muted text-sm">There is nobody yet who could answer.</p>
        <Button onClick={onAgent} className="justify-self-start">
          Meet your agent first
        </Button>
      </>
    );
  }
  const telegram = overview.channels.find(
    ({ platform, status }) => platform === "telegram" && status === "connected",
  );
  return (
    <>
      <p className="max-w-prose text-pretty text-muted text-sm">
        You are the customer now. Ask something that you know the answer to.
        {telegram ? (
          <>
            {" "}
            Or{" "}
            <a
              href={telegram.deepLink}
              target="_blank"
              rel="noreferrer"
              className="font-medium text-accent underline-offset-2 hover:underline"
            >
              write to @{telegram.handle}
            </a>{" "}
            from a phone.
          </>
        ) : null}
      </p>
      <TryChat
        suggestions={questions}
        className="h-[26rem] rounded-lg border border-hairline bg-canvas"
        empty={<p className="m-auto text-center text-muted text-sm">The answer will stand here.</p>}
      />
      {overview.hasAnswered ? (
        <Answered
          telegram={telegram !== undefined}
          first={guardrails !== undefined && isFirstDay(guardrails, new Date())}
        />
      ) : null}
    </>
  );
}

function Answered({ telegram, first }: { telegram: boolean; first: boolean }) {
  return (
    <div
      role="status"
      className="flex animate-rise flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-good-soft px-4 py-3.5"
    >
      <CircleCheck aria-hidden className="size-5 shrink-0 text-good" />
      <p className="min-w-0 flex-1 basis-60 text-sm">
        <strong className="font-semibold">That was it.</strong>{" "}
        {telegram
          ? "From here on your customers get answers like this one."
          : "As soon as Telegram is connected, your customers get answers like this one."}
        {first ? " For the first day, each waits for your OK." : null}
      </p>
      <ButtonLink href="/conversations" variant="primary">
        See it as the seller
      </ButtonLink>
    </div>
  );
}
