"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { AccountTrigger } from "./account-trigger";

const load = () => import("./account-menu").then((module) => module.AccountMenu);
// The menu brings its own button along, at the same place; until then this one stays.
const AccountMenu = dynamic(load, { ssr: false, loading: () => <AccountTrigger aria-busy /> });

/** Who is signed in; opens their menu, whose code comes when somebody reaches for it. */
export function AccountButton({ onShortcuts }: { onShortcuts: () => void }) {
  const [opened, setOpened] = useState(false);
  if (opened) return <AccountMenu onShortcuts={onShortcuts} />;
  return (
    <AccountTrigger
      aria-expanded={false}
      onClick={() => setOpened(true)}
      onFocus={() => void load()}
      onPointerEnter={() => void load()}
    />
  );
}
