import type { Metadata } from "next";
import { EtsyMessagesScreen } from "@/features/etsy-messages/etsy-messages-screen";

export const metadata: Metadata = { title: "Etsy messages" };

export default function Page() {
  return <EtsyMessagesScreen />;
}
