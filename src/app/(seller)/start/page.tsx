import type { Metadata } from "next";
import { StartPage } from "@/features/overview/start-page";

export const metadata: Metadata = { title: "Your first answer" };

export default function Page() {
  return <StartPage />;
}
