import { Compass } from "lucide-react";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ButtonLink } from "@/ui/primitives/button-link";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        kind="no-data"
        icon={<Compass />}
        title="There is nothing at this address"
        description="It may have moved, or the link is incomplete."
        action={
          <ButtonLink href="/" variant="primary">
            Go to the start
          </ButtonLink>
        }
      />
    </main>
  );
}
