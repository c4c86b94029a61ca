import { type Delivery, DeliveryTick } from "@/ui/patterns/delivery-tick";
import { LiveDot } from "@/ui/patterns/live-dot";
import { ProofChip } from "@/ui/patterns/proof-chip";
import { StatusDot } from "@/ui/patterns/status-dot";
import { Avatar } from "@/ui/primitives/avatar";
import { Badge } from "@/ui/primitives/badge";
import { Progress } from "@/ui/primitives/progress";
import { Spinner } from "@/ui/primitives/spinner";
import { Row, Specimen } from "./design-section";
import { samples } from "./samples";

const states = [
  ["neutral", "Paused"],
  ["accent", "Answering"],
  ["good", "Connected"],
  ["warn", "Reconnect soon"],
  ["bad", "Not connected"],
] as const;

const deliveries: Delivery[] = ["pending", "sent", "delivered", "read", "failed", "unknown"];

/** Small signs of how things are. */
export function StatusSection() {
  return (
    <>
      <Specimen name="Badge, StatusDot">
        <Row>
          {states.map(([tone, label]) => (
            <Badge key={tone} tone={tone}>
              {label}
            </Badge>
          ))}
        </Row>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {states.map(([tone, label]) => (
            <StatusDot key={tone} tone={tone} label={label} />
          ))}
        </div>
      </Specimen>
      <Specimen name="LiveDot, Spinner, Progress">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <LiveDot live />
          <LiveDot live={false} />
          <span className="inline-flex items-center gap-2 text-muted text-sm">
            <Spinner /> Fetching listings…
          </span>
        </div>
        <div className="grid max-w-md gap-3">
          <Progress value={0} label="Nothing yet" />
          <Progress value={42} label="Under way" />
          <Progress value={100} label="Done" />
          <Progress value={null} label="Nobody knows" />
        </div>
      </Specimen>
      <Specimen name="DeliveryTick">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-xs">
          {deliveries.map((delivery) => (
            <span key={delivery} className="inline-flex items-center gap-1.5 text-muted">
              {delivery} <DeliveryTick delivery={delivery} />
            </span>
          ))}
        </div>
      </Specimen>
      <Specimen name="ProofChip: with its row, as a note, out of date, too long">
        <Row>
          <ProofChip fact="$36.00" source={samples.title} href="#status" />
          <ProofChip fact="2 in stock" source={samples.title} />
          <ProofChip fact="$36.00" source="is $38.00 now" href="#status" stale />
          <ProofChip fact="Ships in 3 days" source={samples.fortyWords} href="#status" />
          <ProofChip fact="₪120" source={samples.hebrew} />
        </Row>
      </Specimen>
      <Specimen name="Avatar: sizes, one name, picture, broken picture, emoji">
        <Row>
          <Avatar name="Maya Lindqvist" size="sm" />
          <Avatar name="Maya Lindqvist" />
          <Avatar name="Maya Lindqvist" size="lg" />
          <Avatar name="étienne" />
          <Avatar name="With a picture" src="/sample/bowl.svg" />
          <Avatar name="Broken" src={samples.brokenPicture} />
          <Avatar name={samples.emoji} />
          <Avatar name={samples.arabic} />
          <Avatar name="" />
        </Row>
      </Specimen>
    </>
  );
}
