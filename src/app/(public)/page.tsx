import type { Metadata } from "next";
import { WelcomePage } from "@/features/welcome/welcome-page";
import { currentVisitor } from "@/server/current-seller";

export const metadata: Metadata = {
  title: { absolute: "Stallhand: your Etsy shop answers, even while you sleep" },
  description:
    "An AI assistant that knows your Etsy listings and answers your customers on Telegram in seconds. Every price and stock is checked before it is sent. Try the sample shop without an account.",
};

export default async function Page() {
  return <WelcomePage visitor={await currentVisitor()} />;
}
