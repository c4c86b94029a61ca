import { ArrowDown } from "lucide-react";
import { Button } from "../primitives/button";

/** Floats over the end of a chat whose newest messages are out of sight, and leads to them. */
export function NewMessagesButton({ onClick }: { onClick: () => void }) {
  return (
    <Button
      size="sm"
      onClick={onClick}
      className="absolute bottom-4 left-1/2 -translate-x-1/2 animate-rise rounded-full shadow-lift"
    >
      <ArrowDown aria-hidden /> New messages
    </Button>
  );
}
