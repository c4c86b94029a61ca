"use client";

import { useQuery } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { logOut } from "@/server/client/account";
import { useTRPC } from "@/server/client/api-provider";
import { formatDay } from "@/ui/patterns/format-time";
import { PageHeader } from "@/ui/patterns/page-header";
import { usePlace } from "@/ui/patterns/place";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter, CardHeader } from "@/ui/primitives/card";
import { Field } from "@/ui/primitives/field";
import { Select } from "@/ui/primitives/select";

/** The account's facts, and how things look. */
export function SettingsPage() {
  return (
    <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeader title="Settings" />
      <Account />
      <Appearance />
    </div>
  );
}

function Account() {
  const trpc = useTRPC();
  const place = usePlace();
  const { data: seller } = useQuery(trpc.sellers.me.queryOptions());
  if (!seller) return null;
  const facts = [
    ["Name", seller.name],
    ["E-mail", seller.email],
    ["Plan", seller.plan === "pro" ? "Pro" : "Free"],
    ["Since", formatDay(seller.createdAt, new Date(), place)],
    ["Account id", seller.id],
  ];
  return (
    <Card aria-label="Account">
      <CardHeader title="Account" />
      <CardBody>
        <dl className="grid gap-2">
          {facts.map(([label, value]) => (
            <div key={label} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 text-sm">
              <dt className="text-muted">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
      <CardFooter>
        <Button onClick={() => void logOut()}>
          <LogOut aria-hidden /> Log out
        </Button>
      </CardFooter>
    </Card>
  );
}

const never = () => () => undefined;

function Appearance() {
  const { theme, setTheme } = useTheme();
  // The choice lives in the browser, so the server can't know it.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Card aria-label="Appearance">
      <CardHeader title="Appearance" />
      <CardBody>
        <Field label="Theme" hint="Kept in this browser." className="max-w-xs">
          <Select value={inBrowser ? theme : "system"} onChange={(event) => setTheme(event.target.value)}>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
            <option value="system">As the system</option>
          </Select>
        </Field>
      </CardBody>
    </Card>
  );
}
