import type { Sql } from "postgres";
import { connectionTokens, findConnection } from "@/domain/channels";
import { type Ctx, inTransaction } from "@/domain/context";
import type { ChannelListing, ChannelVariant } from "@/integrations/channels/port";

/** The obvious way, for comparison: each listing's variations asked for by themselves, each row written by itself. */
export async function readNaively(ctx: Ctx, sql: Sql, count: number): Promise<number> {
  const connection = await inTransaction(ctx, findConnection);
  if (!connection) throw new Error("no shop is connected");
  const sellerId = await otherSeller(sql);
  const tokens = connectionTokens(ctx, connection.id, "sync");
  const { etsy } = ctx.ports;
  const startedAt = performance.now();
  for (let offset = 0; offset < count; offset += 100) {
    const { listings } = await etsy.listListings(tokens, {
      shopExternalId: connection.externalShopId,
      state: "active",
      order: "created",
      offset,
      limit: 100,
    });
    for (const listing of listings) {
      const { variants } = await etsy.listVariants(tokens, [listing.externalId]);
      await writeOne(sql, sellerId, listing, variants.get(listing.externalId) ?? []);
    }
  }
  return (performance.now() - startedAt) / 1_000;
}

async function otherSeller(sql: Sql): Promise<string> {
  await sql`insert into sellers (id, email, password_hash, name) values ('sel_naive', 'naive@example.com', '', 'Naive')
    on conflict do nothing`;
  await sql`insert into connections (seller_id, id, channel, external_shop_id, shop_name, currency, status)
    values ('sel_naive', 'con_naive', 'sample', '1', 'Naive', 'USD', 'active') on conflict do nothing`;
  return "sel_naive";
}

async function writeOne(
  sql: Sql,
  sellerId: string,
  one: ChannelListing,
  variants: ChannelVariant[],
): Promise<void> {
  const id = `n${one.externalId}`;
  const at = one.updatedAt;
  await sql`insert into products (seller_id, id, title, description, search_text)
    values (${sellerId}, ${id}, ${one.title}, ${one.description}, ${one.title})
    on conflict (seller_id, id) do update set title = excluded.title, description = excluded.description`;
  await sql`insert into listings (seller_id, id, product_id, connection_id, channel, external_id, state, price_minor,
      currency, quantity, raw, content_hash, channel_updated_at, synced_at)
    values (${sellerId}, ${id}, ${id}, 'con_naive', 'sample', ${one.externalId}, ${one.state},
      ${one.price?.amountMinor ?? null}, 'USD', ${one.quantity}, ${sql.json(JSON.parse(JSON.stringify(one.raw)))}, '', ${at}, now())
    on conflict (seller_id, channel, external_id) do update set state = excluded.state, quantity = excluded.quantity,
      price_minor = excluded.price_minor, synced_at = now()`;
  for (const [position, variant] of variants.entries())
    await sql`insert into variants (seller_id, id, product_id, listing_id, external_id, properties, price_minor, currency,
        quantity, enabled, position)
      values (${sellerId}, ${`v${variant.externalId}`}, ${id}, ${id}, ${variant.externalId}, ${sql.json(variant.properties)},
        ${variant.price?.amountMinor ?? null}, 'USD', ${variant.quantity}, ${variant.enabled}, ${position})
      on conflict (seller_id, listing_id, external_id) do update set quantity = excluded.quantity,
        price_minor = excluded.price_minor`;
  for (const image of one.images)
    await sql`insert into images (seller_id, id, product_id, listing_id, external_id, url, rank)
      values (${sellerId}, ${`i${image.externalId}`}, ${id}, ${id}, ${image.externalId}, ${image.url}, ${image.rank})
      on conflict (seller_id, listing_id, external_id) do update set url = excluded.url, rank = excluded.rank`;
}
