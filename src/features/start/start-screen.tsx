"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { showAddress } from "@/ui/patterns/show-address";
import { ButtonLink } from "@/ui/primitives/button-link";
import { Card } from "@/ui/primitives/card";
import { type SetupStep, setupSteps, stepIds } from "../overview/setup-steps";
import { CatalogueArrives } from "./catalogue-arrives";
import { ConnectShop } from "./connect-shop";
import { cameBack } from "./return-to-start";
import { StartStep } from "./start-step";

const loadAgent = () => import("./meet-agent").then((module) => module.MeetAgent);
const loadBot = () => import("./connect-bot").then((module) => module.ConnectBot);
const loadAnswer = () => import("./ask-it").then((module) => module.AskIt);
// Only one step is open; the later ones come when somebody is at the first.
const MeetAgent = dynamic(loadAgent);
const ConnectBot = dynamic(loadBot);
const AskIt = dynamic(loadAnswer);
const SampleStart = dynamic(() => import("./sample-start").then((module) => module.SampleStart));
const comingSoon = () => void Promise.allSettled([loadAgent(), loadBot(), loadAnswer()]);

export interface StartScreenProps {
  /** Why connecting Etsy did not work, when that has just been tried. */
  etsyProblem: string | null;
  /** Where the customer's phone is, in the sandbox. */
  phoneUrl: string | null;
}

/** From a new account to the first true answer: one step open at a time, each can wait. */
export function StartScreen({ etsyProblem, phoneUrl }: StartScreenProps) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.overview.get.queryOptions());
  useEffect(cameBack, []);
  if (error && !data) {
    return (
      <ErrorState
        title="Your setup could not be loaded"
        description={messageOf(error)}
        onRetry={() => refetch()}
      />
    );
  }
  if (!data) return null;
  if (data.connection?.channel === "sample") return <SampleStart />;
  return <Steps steps={setupSteps(data)} etsyProblem={etsyProblem} phoneUrl={phoneUrl} />;
}

function Steps({ steps, etsyProblem, phoneUrl }: StartScreenProps & { steps: SetupStep[] }) {
  const wanted = useSearchParams().get("step");
  const chosen = stepIds.find((id) => id === wanted);
  // What comes first is decided once: nothing folds away while somebody is at it.
  const [first] = useState(() => steps.find(({ done }) => !done)?.id ?? "answer");
  const [closed, setClosed] = useState(false);
  const open = closed ? null : (chosen ?? first);
  const done = steps.filter((one) => one.done).length;
  const go = (id: SetupStep["id"] | null) => {
    setClosed(id === null);
    // The back button leads to the step before.
    if (id) showAddress(`/start?step=${id}`, "push");
  };
  const goAfter = (id: SetupStep["id"]) => {
    const place = steps.findIndex((one) => one.id === id);
    const next = steps.slice(place + 1).find((one) => !one.done) ?? steps[place + 1];
    go(next?.id ?? null);
  };
  const panels: Record<SetupStep["id"], ReactNode> = {
    etsy: <ConnectShop problem={etsyProblem} inSandbox={phoneUrl !== null} onNext={() => goAfter("etsy")} />,
    catalogue: <CatalogueArrives onNext={() => go("agent")} onShop={() => go("etsy")} />,
    agent: <MeetAgent onNext={() => goAfter("agent")} onShop={() => go("etsy")} />,
    telegram: <ConnectBot phoneUrl={phoneUrl} onNext={() => goAfter("telegram")} />,
    answer: <AskIt onAgent={() => go("agent")} />,
  };
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        title={done === steps.length ? "All set" : "Your first answer"}
        description={
          done === steps.length
            ? "Your agent answers your customers from here on. You see every reply and can take over at any time."
            : "Five steps, about three minutes. Each can wait; what is done stays done."
        }
        actions={
          <ButtonLink href="/dashboard" variant={done === steps.length ? "secondary" : "ghost"}>
            {done === steps.length ? "Go to the overview" : "Finish later"}
          </ButtonLink>
        }
      />
      <Card aria-label="Steps" onPointerEnter={comingSoon} onFocus={comingSoon}>
        <ol className="grid grid-cols-[minmax(0,1fr)]">
          {steps.map((one, index) => (
            <StartStep
              key={one.id}
              step={one}
              number={index + 1}
              open={open === one.id}
              onToggle={() => go(open === one.id ? null : one.id)}
              onLater={canWait(one) ? () => goAfter(one.id) : undefined}
            >
              {panels[one.id]}
            </StartStep>
          ))}
        </ol>
      </Card>
    </div>
  );
}

/** Listings come by themselves, and after the last step there is none. */
const canWait = ({ id, done }: SetupStep) => !done && id !== "catalogue" && id !== "answer";
