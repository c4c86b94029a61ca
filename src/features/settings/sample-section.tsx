"use client";

import { ButtonLink } from "@/ui/primitives/button-link";
import { SettingsCard } from "./settings-card";

/** Instead of an account: what this shop is, and the way to one's own. */
export function SampleSection() {
  return (
    <SettingsCard
      id="account"
      title="This is a sample shop"
      description="It was made for you to try things out, and goes by itself after a while. An account of your own stays, with your own shop in it."
    >
      <ButtonLink href="/register" variant="primary">
        Create an account
      </ButtonLink>
    </SettingsCard>
  );
}
