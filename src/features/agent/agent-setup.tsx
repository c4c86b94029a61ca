"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Hand, ShieldCheck, Sparkles } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { PageHeader } from "@/ui/patterns/page-header";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody } from "@/ui/primitives/card";
import { toast } from "@/ui/primitives/toaster";
import { ConnectEtsyButton } from "../channels/connect-etsy-button";

const promises = [
  {
    icon: <Sparkles />,
    title: "It answers in seconds",
    text: "In the customer’s language, from your listings, at any hour.",
  },
  {
    icon: <ShieldCheck />,
    title: "It says only what is true",
    text: "Each price and stock is checked against your shop before a reply goes out.",
  },
  {
    icon: <Hand />,
    title: "It knows when to call you",
    text: "Refunds, custom orders, unhappy customers: those come to you.",
  },
];

/** Before there is an agent: what it does, and the one button. */
export function AgentSetup() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const shop = useQuery(trpc.channels.connection.queryOptions());
  const provision = useMutation(
    trpc.agents.provision.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.agents.pathFilter()),
      onError: (error) => toast.error(messageOf(error)),
    }),
  );
  const isConnected = shop.isPending || shop.data?.status === "active";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        title="Agent"
        description="Someone who knows every listing of yours and answers your customers."
      />
      <Card>
        <CardBody className="grid gap-8 py-8 md:px-8">
          <ul className="grid gap-6 md:grid-cols-3">
            {promises.map(({ icon, title, text }) => (
              <li key={title} className="grid content-start gap-1">
                <span aria-hidden className="mb-2 text-accent [&_svg]:size-6 [&_svg]:stroke-[1.5]">
                  {icon}
                </span>
                <h2 className="font-semibold text-base">{title}</h2>
                <p className="text-muted text-sm">{text}</p>
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-hairline border-t pt-6">
            {isConnected ? (
              <Button
                variant="primary"
                size="lg"
                loading={provision.isPending || provision.isSuccess}
                onClick={() => provision.mutate()}
                aria-describedby="setup-note"
              >
                Set up the agent
              </Button>
            ) : (
              <ConnectEtsyButton variant="primary" size="lg">
                Connect Etsy
              </ConnectEtsyButton>
            )}
            <p id="setup-note" className="min-w-0 flex-1 basis-60 text-muted text-sm">
              {isConnected
                ? "Takes a few seconds. You can change its personality or stop it at any time."
                : "It needs to know your shop first: connect it, then set up the agent here."}
            </p>
          </div>
        </CardBody>
      </Card>
    </div>
  );
}
