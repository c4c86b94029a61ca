"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { SearchInput } from "@/ui/patterns/search-input";
import { showAddress, showLinkedViews } from "@/ui/patterns/show-address";
import { useShortcut } from "@/ui/patterns/use-shortcut";
import { Button } from "@/ui/primitives/button";
import { KnowledgeList } from "./knowledge-list";
import { knowledgeHref, readKnowledgeView } from "./knowledge-url";
import { Proposals } from "./proposals";
import { ShopTexts } from "./shop-texts";
import type { Prefill } from "./suggestions";
import { useRemoving } from "./use-knowledge";

const KnowledgeSheet = dynamic(() => import("./knowledge-sheet").then((module) => module.KnowledgeSheet));

/** What the agent may answer from besides the listings: the seller's own words, and the shop's. */
export function KnowledgeScreen() {
  const { search, id } = readKnowledgeView(useSearchParams());
  const [prefill, setPrefill] = useState<Prefill | null>(null);
  const removing = useRemoving();
  const write = (begin: Prefill | null = null) => {
    setPrefill(begin);
    showAddress(knowledgeHref({ search, id: "new" }), "push");
  };
  const close = () => showAddress(knowledgeHref({ search }), "push");
  useShortcut("n", "New answer", "Knowledge", () => write());
  return (
    // Plain clicks change the address without asking the server for the page; the links stay links.
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8" onClickCapture={showLinkedEntry}>
      <Proposals removing={removing} />
      <section aria-labelledby="answers" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
          <div className="min-w-0">
            <h2 id="answers" className="font-semibold text-base">
              Your answers
            </h2>
            <p className="mt-0.5 max-w-prose text-muted text-sm">
              Your agent answers from these, in the customer’s language.
            </p>
          </div>
          <Button variant="primary" onClick={() => write()}>
            <Plus aria-hidden /> Add an answer
          </Button>
        </div>
        <SearchInput
          label="Search answers"
          value={search}
          onSearch={(words) => showAddress(knowledgeHref({ search: words }), "replace")}
        />
        <KnowledgeList search={search} removing={removing} onSuggestion={write} />
      </section>
      <ShopTexts />
      {id ? (
        <KnowledgeSheet
          key={id}
          id={id === "new" ? null : id}
          prefill={id === "new" ? prefill : null}
          onClose={close}
          onRemove={removing.remove}
          onDismiss={removing.dismiss}
        />
      ) : null}
    </div>
  );
}

const showLinkedEntry = showLinkedViews("/agent/knowledge");
