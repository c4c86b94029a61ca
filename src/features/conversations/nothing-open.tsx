import { MessagesSquare } from "lucide-react";
import { EmptyState } from "@/ui/patterns/empty-state";
import { Keys } from "@/ui/patterns/keys";

const keys = [
  { keys: ["j", "k"], label: "next, previous" },
  { keys: ["/"], label: "search" },
  { keys: ["?"], label: "all shortcuts" },
];

/** Beside the list while nothing is chosen. */
export function NothingOpen() {
  return (
    <EmptyState
      kind="no-data"
      icon={<MessagesSquare />}
      title="Pick a conversation"
      description="Its messages, and how the agent came to each answer, open here."
      className="my-auto"
      action={
        <ul
          aria-label="Keys"
          className="hidden flex-wrap justify-center gap-x-5 gap-y-2 text-muted text-xs pointer-fine:flex"
        >
          {keys.map(({ keys, label }) => (
            <li key={label} className="flex items-center gap-1.5">
              {keys.map((key) => (
                <Keys key={key} of={key} />
              ))}
              {label}
            </li>
          ))}
        </ul>
      }
    />
  );
}
