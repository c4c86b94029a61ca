"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { Card } from "@/ui/primitives/card";

/** What the agent knows from the shop on Etsy itself; changed there, never here. */
export function ShopTexts() {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.knowledge.shopTexts.queryOptions());
  return (
    <section
      id="from-etsy"
      aria-labelledby="from-etsy-title"
      className="grid scroll-mt-24 grid-cols-[minmax(0,1fr)] gap-3"
    >
      <div>
        <h2 id="from-etsy-title" className="font-semibold text-base">
          From your Etsy shop
        </h2>
        <p className="mt-0.5 max-w-prose text-muted text-sm">
          Your agent knows this already. It follows what you change on Etsy, so there is nothing to copy.
        </p>
      </div>
      {error && !data ? (
        <p role="alert" className="text-muted text-sm">
          What your shop says could not be loaded. {messageOf(error)}
        </p>
      ) : data?.length === 0 ? (
        <p className="text-muted text-sm">Your shop says nothing of shipping, returns or policies yet.</p>
      ) : data ? (
        <Card>
          <ul className="divide-y divide-hairline">
            {data.map(({ id, title, text }) => (
              <li key={id} className="grid gap-0.5 px-5 py-3 text-sm">
                <h3 dir="auto" className="font-medium [overflow-wrap:anywhere]">
                  {title}
                </h3>
                <p dir="auto" className="max-w-prose whitespace-pre-wrap text-muted [overflow-wrap:anywhere]">
                  {text}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </section>
  );
}
