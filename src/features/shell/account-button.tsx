"use client";

import dynamic from "next/dynamic";
import { useFirstPress } from "@/ui/primitives/use-first-press";
import { AccountTrigger } from "./account-trigger";

const load = () => import("./account-menu").then((module) => module.AccountMenu);
// The menu brings its own button along, at the same place; until then this one stays.
const AccountMenu = dynamic(load, { ssr: false, loading: () => <AccountTrigger aria-busy /> });

/** Who is signed in; opens their menu, whose code comes when somebody reaches for it. */
export function AccountButton({ onShortcuts }: { onShortcuts: () => void }) {
  const { pressed, button } = useFirstPress(load);
  return pressed ? <AccountMenu onShortcuts={onShortcuts} /> : <AccountTrigger {...button} />;
}
