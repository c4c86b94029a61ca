import { Progress } from "@/ui/primitives/progress";
import { formatDollars } from "./dollars";

interface CostMeterProps {
  label: string;
  /** In millionths of a dollar; undefined while it isn't known. */
  spent: number | undefined;
  limit: number;
  locale: string;
}

/** How much of a limit is used. */
export function CostMeter({ label, spent, limit, locale }: CostMeterProps) {
  const isUsedUp = spent !== undefined && spent >= limit;
  return (
    <div className="grid gap-1.5">
      <p className="text-muted text-sm">{label}</p>
      <p className="text-sm tabular-nums">
        <span className="font-semibold text-lg">
          {spent === undefined ? "…" : formatDollars(spent, locale)}
        </span>{" "}
        of {formatDollars(limit, locale)}
        {isUsedUp ? <span className="ml-2 font-medium text-warn">Used up</span> : null}
      </p>
      <Progress label={`${label}, of the limit`} value={spent ?? 0} max={Math.max(limit, 1)} />
    </div>
  );
}
