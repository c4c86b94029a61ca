import { sql } from "drizzle-orm";
import { images } from "@/db/schema";
import type { Ctx } from "../context";

export interface FirstPicture {
  url: string;
  thumbnailUrl: string | null;
  altText: string | null;
}

/** The first picture of each product that has one, all in one look-up each of the index. */
export async function firstPictures(ctx: Ctx, productIds: string[]): Promise<Map<string, FirstPicture>> {
  if (productIds.length === 0) return new Map();
  const rows = await ctx.db.execute<{
    id: string;
    url: string;
    thumbnail: string | null;
    alt: string | null;
  }>(sql`
    select wanted.id, first.* from unnest(${sql.param(productIds)}::text[]) as wanted(id)
    cross join lateral (
      select ${images.url} as url, ${images.thumbnailUrl} as thumbnail, ${images.altText} as alt from ${images}
      where ${images.sellerId} = ${ctx.sellerId} and ${images.productId} = wanted.id
      order by ${images.rank} limit 1
    ) as first`);
  return new Map(
    [...rows].map(({ id, url, thumbnail, alt }) => [id, { url, thumbnailUrl: thumbnail, altText: alt }]),
  );
}
