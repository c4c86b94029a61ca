import { ButtonLink } from "@/ui/primitives/button-link";
import { TrySampleButton } from "./try-sample-button";
import type { Visitor } from "./visitor";

/** The next step for whoever looks. */
export function WaysIn({ visitor }: { visitor: Visitor }) {
  if (visitor === "seller") {
    return (
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/dashboard" variant="primary" size="lg">
          Go to your desk
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {visitor === "sample" ? (
          // A full load, so that nothing of this page stays cached.
          <ButtonLink href="/dashboard" variant="primary" size="lg" prefetch={false}>
            Back to the sample shop
          </ButtonLink>
        ) : (
          <TrySampleButton />
        )}
        <ButtonLink href="/register" size="lg" prefetch={false}>
          Create account
        </ButtonLink>
      </div>
      <p className="text-faint text-sm">The sample shop needs nothing: no e-mail, no shop, no Telegram.</p>
    </div>
  );
}
