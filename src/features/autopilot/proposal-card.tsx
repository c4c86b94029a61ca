import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/ui/class-names";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { agentHref } from "../agent/agent-url";
import { ProductPicture } from "../products/product-picture";
import { ProposalPreview } from "./proposal-preview";
import type { Proposal } from "./use-proposals";

export interface ProposalCardProps {
  proposal: Proposal;
  /** The one that the keys act on. */
  chosen?: boolean | undefined;
  onChoose?: (() => void) | undefined;
  /** Beside the title: what was decided. */
  status?: ReactNode;
  /** Under the values: what can be done. */
  children?: ReactNode;
}

/** What would change of which product, why, and who wants it. */
export function ProposalCard({ proposal, chosen = false, onChoose, status, children }: ProposalCardProps) {
  const { id, summary, product, reason, preview } = proposal;
  const picture = product?.picture;
  return (
    <li
      data-proposal={id}
      tabIndex={-1}
      {...(chosen ? { "aria-current": "true" as const } : {})}
      onFocus={onChoose}
      className={cn(
        "relative grid grid-cols-[minmax(0,1fr)] gap-4 overflow-hidden rounded-lg border border-hairline bg-surface px-4 py-4 sm:px-5",
        chosen ? "before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent" : "",
      )}
    >
      <div className="flex gap-3 sm:gap-4">
        <ProductPicture src={picture?.thumbnailUrl ?? picture?.url} alt="" className="size-12 sm:size-14" />
        <div className="grid min-w-0 flex-1 content-start gap-1">
          <div className="flex items-start justify-between gap-x-4 gap-y-1 max-sm:flex-wrap">
            <h2 dir="auto" className="line-clamp-3 font-semibold text-base [overflow-wrap:anywhere]">
              {product ? (
                <Link href={`/products/${product.id}`} className="underline-offset-4 hover:underline">
                  {summary}
                </Link>
              ) : (
                summary
              )}
            </h2>
            {status}
          </div>
          <Origin proposal={proposal} />
        </div>
      </div>
      {reason ? (
        <p dir="auto" className="max-w-prose text-sm [overflow-wrap:anywhere]">
          “{reason}”
        </p>
      ) : null}
      <ProposalPreview lines={preview} />
      {children}
    </li>
  );
}

/** Who wants it, since when, and how they came to it. */
function Origin({ proposal: { runId, createdAt } }: { proposal: Proposal }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-muted text-xs">
      <span>{runId ? "Your agent" : "A rule"}</span>
      <span aria-hidden>·</span>
      <RelativeTime date={createdAt} />
      {runId ? <span aria-hidden>·</span> : null}
      {runId ? (
        <Link
          href={agentHref({ only: null, run: runId })}
          className="underline underline-offset-4 hover:text-text"
        >
          How it came to this
        </Link>
      ) : null}
    </p>
  );
}
