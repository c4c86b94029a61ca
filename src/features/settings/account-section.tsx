"use client";

import { LogOut } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { logOut } from "@/server/client/account";
import { formatDay } from "@/ui/patterns/format-time";
import { usePlace } from "@/ui/patterns/place";
import { Button } from "@/ui/primitives/button";
import { CardFooter } from "@/ui/primitives/card";
import { CopyButton } from "@/ui/primitives/copy-button";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { SettingsCard } from "./settings-card";
import type { ProfileForm, Seller } from "./use-profile-form";

const EmailDialog = dynamic(() => import("./email-dialog").then((module) => module.EmailDialog));

/** Who this is, and the way out. */
export function AccountSection({ seller, form }: { seller: Seller; form: ProfileForm }) {
  const [changingEmail, setChangingEmail] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void logOut().catch(() => setLeaving(false));
  };
  return (
    <SettingsCard
      id="account"
      title="Account"
      footer={
        <CardFooter>
          <Button loading={leaving} onClick={leave}>
            <LogOut aria-hidden /> Log out
          </Button>
        </CardFooter>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Field label="Your name" error={form.nameError ?? undefined} className="max-w-md">
          <Input
            ref={form.nameInput}
            dir="auto"
            autoComplete="name"
            value={form.values.name}
            onChange={(event) => form.change({ name: event.target.value })}
          />
        </Field>
        <div className="flex max-w-md flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            <p className="font-medium text-sm">E-mail</p>
            <p className="text-muted text-sm [overflow-wrap:anywhere]">{seller.email}</p>
          </div>
          <Button size="sm" onClick={() => setChangingEmail(true)}>
            Change e-mail…
          </Button>
        </div>
        <Facts seller={seller} />
      </div>
      {changingEmail ? <EmailDialog email={seller.email} onClose={() => setChangingEmail(false)} /> : null}
    </SettingsCard>
  );
}

/** What support may ask for. */
function Facts({ seller }: { seller: Seller }) {
  const place = usePlace();
  return (
    <dl className="flex flex-wrap items-center gap-x-8 gap-y-2 text-xs">
      <div className="flex gap-2">
        <dt className="text-muted">Plan</dt>
        <dd>{seller.plan === "pro" ? "Pro" : "Free"}</dd>
      </div>
      <div className="flex gap-2">
        <dt className="text-muted">Since</dt>
        <dd>{formatDay(seller.createdAt, new Date(), place)}</dd>
      </div>
      <div className="flex min-w-0 items-center gap-2">
        <dt className="shrink-0 text-muted">Account id</dt>
        <dd className="flex min-w-0 items-center gap-1">
          <span className="truncate font-mono">{seller.id}</span>
          <CopyButton value={seller.id} label="Copy account id" />
        </dd>
      </div>
    </dl>
  );
}
