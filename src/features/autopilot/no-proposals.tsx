import { ClipboardCheck } from "lucide-react";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ButtonLink } from "@/ui/primitives/button-link";

/** How proposals come about, and where to ask for the first. */
export function NoProposals() {
  return (
    <EmptyState
      kind="no-data"
      icon={<ClipboardCheck />}
      title="Nothing waits for you"
      description="Ask your agent for a change, like “Lower the price of the walnut tray to 20”. It shows you here what would change, and does nothing until you approve it."
      action={
        <ButtonLink variant="primary" href="/agent">
          Ask your agent
        </ButtonLink>
      }
    />
  );
}
