import type { Metadata } from "next";
import { DesignPage } from "@/features/design/design-page";

export const metadata: Metadata = { title: "Design system", robots: { index: false, follow: false } };

export default async function Page({ searchParams }: { searchParams: Promise<{ themes?: string }> }) {
  const { themes } = await searchParams;
  return <DesignPage bothThemes={themes === "both"} now={Date.now()} />;
}
