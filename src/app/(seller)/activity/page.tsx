import type { Metadata } from "next";
import { ActivityPage } from "@/features/activity/activity-page";
import { activityFilterOf } from "@/features/activity/filter";

export const metadata: Metadata = { title: "Activity" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const filter = activityFilterOf((await searchParams).filter);
  return <ActivityPage filter={filter} />;
}
