import { ProofChip } from "@/ui/patterns/proof-chip";
import { Badge } from "@/ui/primitives/badge";

/** An answer with what it rests on, and a conversation that waits for the seller. */
export function AnswerPicture() {
  return (
    <div className="grid gap-3">
      <div className="grid gap-1.5 rounded-lg border border-hairline bg-surface p-3">
        <p className="ml-auto rounded-xl rounded-br-[4px] bg-accent-soft px-3 py-1.5 text-sm">
          The pitcher in midnight blue is $68.00; it is sold out at the moment.
        </p>
        <div className="flex justify-end">
          <ProofChip fact="$68.00" source="Water Pitcher" />
        </div>
      </div>
      <div className="grid gap-1 rounded-t-lg border border-hairline border-b-0 bg-surface p-3">
        <div className="flex items-center justify-between gap-2">
          <span className="font-semibold text-sm">Maya</span>
          <Badge tone="warn">Needs you</Badge>
        </div>
        <p className="truncate text-muted text-sm">Could you make it in green for my mother?</p>
        <div className="mt-1 flex gap-2 pb-1 font-medium text-xs">
          <span className="rounded-md bg-accent px-3 py-1.5 text-accent-ink">Take over</span>
          <span className="rounded-md border border-hairline bg-raised px-3 py-1.5">Read</span>
        </div>
      </div>
    </div>
  );
}
