"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { Button } from "@/ui/primitives/button";
import { useEtsyConsent } from "../channels/use-etsy-consent";
import { comeBackHere } from "./return-to-start";
import { StepActions } from "./step-actions";

export interface ConnectShopProps {
  /** Why it did not work the last time. */
  problem: string | null;
  inSandbox: boolean;
  onNext: () => void;
}

/** To Etsy's consent page and back. */
export function ConnectShop({ problem, inSandbox, onNext }: ConnectShopProps) {
  const trpc = useTRPC();
  const { data: connection } = useQuery(trpc.channels.connection.queryOptions());
  const [refused, setRefused] = useState<string | null>(null);
  const { leave, leaving } = useEtsyConsent(setRefused);
  const connect = () => {
    setRefused(null);
    comeBackHere();
    void leave();
  };
  if (connection?.status === "active") {
    return (
      <>
        <p className="text-muted text-sm [overflow-wrap:anywhere]">
          <strong className="font-semibold text-text">{connection.shopName}</strong> is connected. Under{" "}
          <Link href="/channels" className="font-medium text-accent underline-offset-2 hover:underline">
            Channels
          </Link>{" "}
          you can disconnect it at any time.
        </p>
        <StepActions>
          <Button onClick={onNext}>Go on</Button>
        </StepActions>
      </>
    );
  }
  const wrong = refused ?? problem;
  return (
    <>
      <p className="max-w-prose text-pretty text-muted text-sm">
        {connection?.status === "expired" ? "Etsy wants to hear again that this is fine with you. " : null}
        Etsy asks on its own page whether Stallhand may read your shop. It reads listings, prices, stock and
        your shop’s policies, and changes nothing.
        {inSandbox ? " Here in the sandbox you choose an invented shop." : null}
      </p>
      {wrong ? (
        <p role="alert" className="flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2.5 text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          {wrong}
        </p>
      ) : null}
      <StepActions>
        <Button variant="primary" size="lg" loading={leaving} onClick={connect}>
          {wrong ? "Try again" : connection?.status === "expired" ? "Reconnect Etsy" : "Connect Etsy"}
        </Button>
      </StepActions>
    </>
  );
}
