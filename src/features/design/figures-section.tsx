import { Metric, MetricRow } from "@/ui/patterns/metric";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { Specimen } from "./design-section";

const MINUTE = 60_000;
/** Half a minute more, so that they read the same while one looks. */
const ages = [0.1, 3.5, 59.5, 150.5, 1_500.5, 4_400.5];

/** Numbers and times. */
export function FiguresSection({ now }: { now: number }) {
  return (
    <>
      <Specimen name="MetricRow: better, worse, neither">
        <MetricRow>
          <Metric
            label="Conversations"
            value="48"
            delta={{ text: "12 %", direction: "up", tone: "good", comparedTo: "than yesterday" }}
          />
          <Metric
            label="Answered alone"
            value="91 %"
            delta={{ text: "2 points", direction: "down", tone: "bad", comparedTo: "than yesterday" }}
          />
          <Metric
            label="Median reply"
            value="4.2 s"
            delta={{ text: "1.1 s", direction: "down", tone: "good", comparedTo: "than yesterday" }}
          />
          <Metric label="Cost" value="$0.84" delta={{ text: "as yesterday", direction: "flat" }} />
        </MetricRow>
      </Specimen>
      <Specimen name="MetricRow: zero, one, a million, unknown">
        <MetricRow>
          <Metric label="Customers" value="0" hint="The first will be counted here." />
          <Metric label="Needs you" value="1" />
          <Metric label="Messages" value="1,000,000" delta={{ text: "999,999", direction: "up" }} />
          <Metric label="Median reply" value="–" hint="No reply yet today." />
        </MetricRow>
      </Specimen>
      <Specimen name="RelativeTime">
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-muted text-sm">
          {ages.map((minutes) => (
            <RelativeTime key={minutes} date={now - minutes * MINUTE} />
          ))}
          <RelativeTime date={now + 125.5 * MINUTE} />
          <RelativeTime date="2024-11-21T14:05:00Z" />
        </p>
      </Specimen>
    </>
  );
}
