import type { Metadata } from "next";
import { PersonalityScreen } from "@/features/agent/personality-screen";

export const metadata: Metadata = { title: "Personality" };

export default function Page() {
  return <PersonalityScreen />;
}
