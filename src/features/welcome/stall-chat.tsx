"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { SignInResult } from "@/server/client/account";
import { TryComposer } from "../start/try-composer";
import { TryThread } from "../start/try-thread";
import type { LiveStall } from "./live-stall";
import { openSample } from "./open-sample";
import { sampleQuestions } from "./sample-questions";
import { NotOpened, StallFooter, StallHeader } from "./stall-parts";
import type { Visitor } from "./visitor";

type Refusal = Extract<SignInResult, { ok: false }>;
type Said = { text: string; clientId: string };

interface Live {
  Chat: typeof LiveStall;
  first: Said | undefined;
  focus: "box" | "thread" | undefined;
}

const loadLive = () => import("./live-stall");

/** An example until something is asked; then a real sample shop answers, made for this visitor at that moment. */
export function StallChat({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const { live, asked, refusal, ask } = useStall(visitor);
  if (live) return <live.Chat first={live.first} focus={live.focus} />;
  const warmUp = visitor === "stranger" ? () => void loadLive().catch(() => undefined) : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only begins to load what a press will need
    <div className="flex min-h-0 flex-1 flex-col" onPointerEnter={warmUp} onFocus={warmUp}>
      <StallHeader state={asked === null || refusal ? "example" : "opening"} />
      {asked === null ? (
        <div className="min-h-0 flex-1 overflow-hidden">{children}</div>
      ) : (
        <TryThread
          bubbles={[{ id: asked.clientId, side: "customer", text: asked.text, at: new Date() }]}
          writing={refusal === null}
        >
          {refusal ? <NotOpened refusal={refusal} onRetry={() => void ask(asked.text)} /> : null}
        </TryThread>
      )}
      {visitor === "seller" ? null : (
        <TryComposer
          suggestions={sampleQuestions.filter((question) => question !== asked?.text)}
          busy={asked !== null && refusal === null}
          onSay={(text) => void ask(text)}
          className="border-hairline border-t px-4 pt-3 pb-2"
        />
      )}
      <StallFooter visitor={visitor} answered={false} />
    </div>
  );
}

/** Opens the shop at the first question; a visitor who has one already finds the chat as it was. */
function useStall(visitor: Visitor) {
  const [asked, setAsked] = useState<Said | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [live, setLive] = useState<Live | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (visitor !== "sample") return;
    loadLive().then(
      ({ LiveStall }) => setLive({ Chat: LiveStall, first: undefined, focus: undefined }),
      () => undefined,
    );
  }, [visitor]);
  const ask = async (text: string) => {
    if (busy.current) return;
    busy.current = true;
    const focus = document.activeElement instanceof HTMLTextAreaElement ? "box" : "thread";
    setRefusal(null);
    setAsked({ text, clientId: "first" });
    const [opened, module] = await Promise.all([openSample(), loadLive().catch(() => null)]);
    busy.current = false;
    if (!opened.ok) setRefusal(opened);
    else if (module) setLive({ Chat: module.LiveStall, first: module.newSaid(text), focus });
    else setRefusal({ ok: false, kind: "unavailable", message: "The chat could not be loaded." });
  };
  return { live, asked, refusal, ask };
}
