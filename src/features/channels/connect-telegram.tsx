"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { ConnectTelegram as Form } from "@/domain/messaging/schemas";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { Button } from "@/ui/primitives/button";
import { CardBody } from "@/ui/primitives/card";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { toast } from "@/ui/primitives/toaster";

/** Takes a bot's token; what is wrong with it is said under the field. */
export function ConnectTelegram({ phoneUrl }: { phoneUrl: string | null }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const form = useForm<Form>({ resolver: zodResolver(Form), defaultValues: { botToken: "" } });
  const { mutateAsync } = useMutation(trpc.channels.connectTelegram.mutationOptions());
  const connect = form.handleSubmit(async (values) => {
    try {
      const bot = await mutateAsync(values);
      await queries.invalidateQueries(trpc.channels.pathFilter());
      await queries.invalidateQueries(trpc.overview.pathFilter());
      if (bot.lastError) toast.warning(`@${bot.handle} needs attention`, { description: bot.lastError });
      else toast.success(`@${bot.handle} is connected`);
    } catch (error) {
      form.setError("botToken", { message: messageOf(error) }, { shouldFocus: true });
    }
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <CardBody>
      <form noValidate onSubmit={(event) => void connect(event)} className="grid gap-4">
        <TokenHint phoneUrl={phoneUrl} />
        <Field label="Bot token" error={errors.botToken?.message} required>
          <Input
            {...form.register("botToken")}
            autoComplete="off"
            spellCheck={false}
            placeholder="123456789:AAE…"
            className="font-mono"
          />
        </Field>
        <Button type="submit" variant="primary" loading={isSubmitting} className="justify-self-start">
          Connect Telegram
        </Button>
      </form>
    </CardBody>
  );
}

function TokenHint({ phoneUrl }: { phoneUrl: string | null }) {
  const link = "font-medium text-accent underline-offset-2 hover:underline";
  if (phoneUrl) {
    return (
      <p className="text-muted text-sm">
        In the sandbox, open{" "}
        <a href={phoneUrl} target="_blank" rel="noreferrer" className={link}>
          the customer’s phone
        </a>
        , create a bot there, and paste its token here.
      </p>
    );
  }
  return (
    <ol className="grid list-decimal gap-1 pl-4 text-muted text-sm marker:text-faint">
      <li>
        In Telegram, open{" "}
        <a href="https://t.me/BotFather" target="_blank" rel="noreferrer" className={link}>
          @BotFather
        </a>{" "}
        and send <code className="font-mono text-text">/newbot</code>.
      </li>
      <li>Give your shop’s bot a name and a handle.</li>
      <li>Copy the token it sends you, and paste it here.</li>
    </ol>
  );
}
