"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { ErrorState } from "@/ui/patterns/error-state";
import { PageHeader } from "@/ui/patterns/page-header";
import { SaveBar } from "@/ui/patterns/save-bar";
import { useUnsavedGuard } from "@/ui/patterns/use-unsaved-guard";
import { AccountSection } from "./account-section";
import { AppearanceSection } from "./appearance-section";
import { PasswordSection } from "./password-section";
import { PlaceSection } from "./place-section";
import { SampleSection } from "./sample-section";
import { SessionsSection } from "./sessions-section";
import { SettingsNav, sampleSections, settingsSections } from "./settings-nav";
import { type Seller, useProfileForm } from "./use-profile-form";

/** The account, who is signed in to it, and how things look. */
export function SettingsPage() {
  const trpc = useTRPC();
  const { data: seller, error, refetch } = useQuery(trpc.sellers.me.queryOptions());
  if (seller) return <Settings seller={seller} />;
  return (
    <div className="grid gap-6">
      <PageHeader title="Settings" />
      {error ? (
        <ErrorState
          title="Your settings could not be loaded"
          description={messageOf(error)}
          onRetry={() => refetch()}
        />
      ) : (
        <DelayedSkeleton label="Loading your settings" />
      )}
    </div>
  );
}

function Settings({ seller }: { seller: Seller }) {
  const form = useProfileForm(seller);
  useUnsavedGuard(form.dirty, "Leave without saving your settings?");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader title="Settings" />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-4 lg:grid-cols-[10rem_minmax(0,42rem)]">
        <SettingsNav sections={seller.isSample ? sampleSections : settingsSections} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {seller.isSample ? <SampleSection /> : <AccountSection seller={seller} form={form} />}
          <PlaceSection form={form} />
          <AppearanceSection />
          {seller.isSample ? null : (
            <>
              <PasswordSection email={seller.email} />
              <SessionsSection />
            </>
          )}
          <SaveBar dirty={form.dirty} saving={form.saving} onSave={form.save} onDiscard={form.discard} />
        </div>
      </div>
    </div>
  );
}
