import { PageHeader } from "@/ui/patterns/page-header";
import { EtsyCard } from "./etsy-card";
import { SyncLog } from "./sync-log";
import { TelegramCard } from "./telegram-card";

/** Where listings come from and where customers write. */
export function ChannelsPage({ phoneUrl }: { phoneUrl: string | null }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader
        title="Channels"
        description="Where your listings come from, and where customers write to you."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <EtsyCard />
        <TelegramCard phoneUrl={phoneUrl} />
      </div>
      <SyncLog />
      <p className="text-faint text-xs">More channels are coming.</p>
    </div>
  );
}
