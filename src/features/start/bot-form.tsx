"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { Button } from "@/ui/primitives/button";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { StepActions } from "./step-actions";

/** Takes a new bot's token; what is wrong with it stands under the field. */
export function BotForm({ phoneUrl }: { phoneUrl: string | null }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const field = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const connect = useMutation(
    trpc.channels.connectTelegram.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.channels.pathFilter());
        await cache.invalidateQueries(trpc.overview.pathFilter());
      },
      onError: (error) => {
        setProblem(messageOf(error));
        field.current?.querySelector("input")?.focus();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const botToken = String(new FormData(event.currentTarget).get("botToken") ?? "").trim();
    if (connect.isPending) return;
    setProblem(botToken ? null : "Paste the token that you got for your bot.");
    if (botToken) connect.mutate({ botToken });
  };
  return (
    <form ref={field} noValidate onSubmit={submit} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <HowToGetOne phoneUrl={phoneUrl} />
      <Field label="Bot token" error={problem ?? undefined}>
        <Input
          name="botToken"
          autoComplete="off"
          spellCheck={false}
          placeholder="123456789:AAE…"
          className="max-w-md font-mono"
        />
      </Field>
      <StepActions>
        <Button type="submit" variant="primary" size="lg" loading={connect.isPending}>
          Connect Telegram
        </Button>
      </StepActions>
    </form>
  );
}

const link = "font-medium text-accent underline-offset-2 hover:underline";

/** Numbered, since they are done on another screen. */
function HowToGetOne({ phoneUrl }: { phoneUrl: string | null }) {
  const steps = phoneUrl
    ? [
        <>
          Open{" "}
          <a href={phoneUrl} target="_blank" rel="noreferrer" className={link}>
            the customer’s phone
          </a>{" "}
          of the sandbox. It plays Telegram.
        </>,
        <>Under Bots, copy the token of a bot or make a new one.</>,
        <>Paste it here.</>,
      ]
    : [
        <>
          In Telegram, open{" "}
          <a href="https://t.me/BotFather" target="_blank" rel="noreferrer" className={link}>
            @BotFather
          </a>{" "}
          and send <code className="font-mono text-text">/newbot</code>.
        </>,
        <>Give it your shop’s name, and a handle that ends in “bot”.</>,
        <>Copy the token that BotFather sends you, and paste it here.</>,
      ];
  return (
    <ol className="grid gap-2.5">
      {steps.map((words, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three sentences that never change places
        <li key={place} className="flex items-baseline gap-3 text-muted text-sm">
          <span aria-hidden className="w-3 shrink-0 text-right font-semibold text-faint tabular-nums">
            {place + 1}
          </span>
          <span className="min-w-0">{words}</span>
        </li>
      ))}
    </ol>
  );
}
