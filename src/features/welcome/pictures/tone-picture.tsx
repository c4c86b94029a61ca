import { cn } from "@/ui/class-names";

const tones = [
  { name: "Warm", chosen: false },
  { name: "Brief", chosen: false },
  { name: "Playful", chosen: true },
  { name: "Formal", chosen: false },
];

/** The tones to choose from, and what one of them sounds like. */
export function TonePicture() {
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 gap-2">
        {tones.map(({ name, chosen }) => (
          <div
            key={name}
            className={cn(
              "flex items-center gap-2 rounded-md border px-3 py-2 text-sm",
              chosen ? "border-accent bg-surface font-medium" : "border-hairline bg-surface text-muted",
            )}
          >
            <span
              className={cn(
                "size-3.5 rounded-full border",
                chosen ? "border-4 border-accent" : "border-outline",
              )}
            />
            {name}
          </div>
        ))}
      </div>
      <div className="grid gap-2 rounded-t-lg border border-hairline border-b-0 bg-surface p-3 pb-4">
        <p className="ml-auto max-w-[85%] rounded-xl rounded-br-[4px] bg-sunken px-3 py-1.5 text-sm">
          How much is the fig candle?
        </p>
        <p className="max-w-[92%] rounded-xl rounded-bl-[4px] border border-hairline bg-raised px-3 py-1.5 text-sm">
          Drumroll… it’s $36.00! And your flat smells of fig trees for weeks.
        </p>
      </div>
    </div>
  );
}
