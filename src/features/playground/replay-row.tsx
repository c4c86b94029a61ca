"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { Badge } from "@/ui/primitives/badge";
import { compareReplay, differenceWords } from "./compare-replay";
import { because } from "./item-status";
import type { TrialItem } from "./use-trial";

const DiffView = dynamic(() => import("@/ui/patterns/diff-view").then((module) => module.DiffView));

/** One real question: what was sent then, what it would be now, and whether that differs. */
export function ReplayRow({ item }: { item: TrialItem }) {
  const difference = compareReplay(item);
  const { label, tone } = differenceWords[difference];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2 px-5 py-4">
      <p className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <bdi className="min-w-0 whitespace-pre-wrap font-medium text-sm [overflow-wrap:anywhere]">
          {item.question}
        </bdi>
        <Badge tone={tone}>{label}</Badge>
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2">
        <Side title="Sent then">{item.sentText ?? <i className="text-muted">Nothing was sent.</i>}</Side>
        <Side title="Would say now">
          <Now item={item} />
        </Side>
      </div>
      {difference === "different" && item.sentText && item.text ? (
        <details className="text-xs">
          <summary className="cursor-pointer py-1 text-muted hover:text-text">Show the difference</summary>
          <DiffView before={item.sentText} after={item.text} label="What would be said otherwise" />
        </details>
      ) : null}
    </li>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] content-start gap-1">
      <h3 className="text-muted text-xs">{title}</h3>
      <div
        dir="auto"
        className="whitespace-pre-wrap rounded-md border border-hairline bg-canvas px-3 py-2 text-sm [overflow-wrap:anywhere]"
      >
        {children}
      </div>
    </section>
  );
}

function Now({ item }: { item: TrialItem }) {
  if (item.status === "waiting") return <i className="text-muted">Not asked yet.</i>;
  if (item.status === "broken") return <span className="text-bad">{item.reasons[0]}</span>;
  if (item.handover) return <i className="text-muted">Goes to you because {because(item.handover)}.</i>;
  return item.text;
}
