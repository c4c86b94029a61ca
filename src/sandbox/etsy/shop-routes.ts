import { Hono } from "hono";
import { z } from "zod";
import type { Frame } from "../shared/page";
import type { StandInContext, StandInEnv } from "../shared/stand-in";
import type { EtsyControl } from "./control";
import { ListingAction, perform } from "./listing-actions";
import { gonePage, listingPage } from "./pages/listing";
import { shopPage } from "./pages/shop";
import { ListingState } from "./state";

const ShopQuery = z.object({
  state: z.union([ListingState, z.literal("all")]).catch("active"),
  page: z.coerce.number().int().min(1).catch(1),
  q: z.string().trim().max(200).catch(""),
  done: z.literal("delete").optional().catch(undefined),
});

/** The shop as its owner sees it on the marketplace: look at listings, edit, sell and delete them. */
export function shopRoutes(frame: Frame, control: EtsyControl): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  app.get("/etsy", (c) => {
    const shops = control.shops();
    const shop = shops.find((candidate) => String(candidate.shopId) === c.req.query("shop")) ?? shops[0];
    if (!shop) return c.notFound();
    const query = ShopQuery.parse(c.req.query());
    const listings = control.listings(shop.shopId);
    const orderCount = control.receipts(shop.shopId).length;
    return c.html(shopPage(frame, { ...query, shops, shop, listings, orderCount }));
  });
  app.get("/etsy/listings/:listing_id", (c) => {
    const listing = control.findListing(Number(c.req.param("listing_id")));
    const shop = control.shops().find((candidate) => candidate.shopId === listing?.shopId);
    if (!listing || !shop) return c.html(gonePage(frame), 404);
    return c.html(
      listingPage(frame, { listing, shop, done: c.req.query("done"), problem: c.req.query("problem") }),
    );
  });
  app.post("/etsy/listings/:listing_id", (c) => act(c, frame, control));
  return app;
}

async function act(c: StandInContext, frame: Frame, control: EtsyControl) {
  const listingId = Number(c.req.param("listing_id"));
  const listing = control.findListing(listingId);
  if (!listing) return c.html(gonePage(frame), 404);
  const address = `/etsy/listings/${listingId}`;
  const failed = (problem: string) => c.redirect(`${address}?problem=${encodeURIComponent(problem)}`, 303);
  const parsed = ListingAction.safeParse(await c.req.parseBody());
  if (!parsed.success) return failed(parsed.error.issues[0]?.message ?? "That didn't work");
  try {
    perform(control, listing, parsed.data);
  } catch (error) {
    return failed(error instanceof Error ? error.message : "That didn't work");
  }
  const { action } = parsed.data;
  const next = action === "delete" ? `/etsy?shop=${listing.shopId}&state=${listing.state}&` : `${address}?`;
  return c.redirect(`${next}done=${action}`, 303);
}
