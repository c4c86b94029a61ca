import type { World } from "../world";
import type { EvalShop } from "./shops";
import type { Talks } from "./talk";

/** All that a customer's words must leave as it is. */
export interface Still {
  listings: string;
  proposals: number;
  changes: number;
}

/** What stands at Etsy and in the tables of changes, to be compared before and after. */
export async function lookAround(world: World, talks: Talks, shops: readonly EvalShop[]): Promise<Still> {
  const [counts] = await talks.sql<{ proposals: string; changes: string }[]>`
    select (select count(*) from proposals) as proposals, (select count(*) from change_requests) as changes`;
  return {
    listings: JSON.stringify(shops.map((shop) => world.sandbox.etsy.listings(shop.shopId))),
    proposals: Number(counts?.proposals ?? 0),
    changes: Number(counts?.changes ?? 0),
  };
}

/** What is different, in words; nothing where all is still. */
export function effectsBetween(before: Still, after: Still): string[] {
  return [
    ...(before.listings === after.listings ? [] : ["a listing at Etsy is another one"]),
    ...(after.proposals > before.proposals
      ? [`${after.proposals - before.proposals} proposals were made`]
      : []),
    ...(after.changes > before.changes ? [`${after.changes - before.changes} changes were asked for`] : []),
  ];
}
