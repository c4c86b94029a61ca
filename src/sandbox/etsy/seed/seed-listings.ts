import type { Listing, ListingState, Product, Shop } from "../state";
import { type SeededRandom, seededRandom } from "./random";
import type { Craft, Line, OneOff, Piece } from "./recipe";

const daySeconds = 86_400;

/** Etsy's largest number of characters in a title. */
const titleLimit = 140;

export interface SeedContext {
  shop: Shop;
  /** Epoch seconds; every date lies before it. */
  now: number;
  seed: number;
  firstListingId: number;
}

/** Every piece in every line, deterministic for a seed; one-offs come first. */
export function seedListings(
  { shop, now, seed, firstListingId }: SeedContext,
  crafts: Craft[],
  oneOffs: OneOff[],
) {
  const random = seededRandom(seed);
  const listings: Listing[] = [];
  // Gaps, since a real shop's ids aren't consecutive.
  const nextId = () => firstListingId + listings.length * 7_919;
  const sectionId = (title: string) =>
    shop.sections.find((section) => section.title === title)?.sectionId ?? null;
  for (const oneOff of oneOffs) {
    listings.push({
      ...fromOneOff(oneOff, nextId(), random),
      ...common(shop, random, "active", now),
      sectionId: sectionId(oneOff.section),
    });
  }
  for (const craft of crafts) {
    for (const line of craft.lines) {
      for (const piece of craft.pieces) {
        const state = pickState(random);
        const id = nextId();
        listings.push({
          ...fromRecipe({ craft, line, piece, state, id, random }),
          ...common(shop, random, state, now),
          sectionId: sectionId(piece.section),
        });
      }
    }
  }
  return listings;
}

function pickState(random: SeededRandom): ListingState {
  const roll = random.integer(1, 100);
  if (roll <= 72) return "active";
  if (roll <= 80) return "sold_out";
  if (roll <= 87) return "inactive";
  if (roll <= 94) return "draft";
  return "expired";
}

function common(shop: Shop, random: SeededRandom, state: ListingState, now: number) {
  const ageDays = state === "expired" ? random.integer(125, 700) : random.integer(2, 110);
  const createdAt = now - ageDays * daySeconds - random.integer(0, daySeconds - 1);
  const updatedAt = now - random.integer(3_600, Math.min(ageDays, 60) * daySeconds);
  const seen = state === "draft" ? 0 : random.integer(4, 900);
  return {
    shopId: shop.shopId,
    state,
    createdAt,
    updatedAt,
    stateAt: state === "expired" ? createdAt + 120 * daySeconds : updatedAt,
    views: seen,
    favorers: Math.floor(seen / 14),
    variationImages: [],
    replyOverrides: {},
  };
}

function fromOneOff(oneOff: OneOff, listingId: number, random: SeededRandom) {
  const product = {
    productId: listingId * 10 + 1,
    sku: `ONE-${String(listingId).slice(-5)}`,
    values: [],
    priceMinor: oneOff.priceMinor,
    quantity: oneOff.quantity,
    enabled: true,
    readinessStateId: null,
  };
  return {
    listingId,
    title: oneOff.title,
    description: oneOff.description,
    tags: oneOff.tags,
    materials: oneOff.materials,
    processingDays: [1, 2] satisfies Listing["processingDays"],
    personalizable: oneOff.personalizable ?? false,
    properties: [],
    products: [product],
    picture: { shape: oneOff.shape, hue: oneOff.hue, count: random.integer(2, 5) },
  };
}

interface Recipe {
  craft: Craft;
  line: Line;
  piece: Piece;
  state: ListingState;
  id: number;
  random: SeededRandom;
}

function fromRecipe({ craft, line, piece, state, id, random }: Recipe) {
  const byOption = line.options.length > 1 && random.chance(0.6);
  const bySize = piece.sizes.length > 0;
  const withoutPictures = random.chance(state === "draft" ? 0.4 : 0.05);
  return {
    listingId: id,
    title: shorten(`${line.name} ${piece.noun}, ${piece.tail}`),
    description: writeDescription(craft, line, piece),
    tags: [...piece.tags, ...line.tags],
    materials: line.materials,
    processingDays: craft.processingDays,
    personalizable: piece.tail.includes("Personalized"),
    properties: [...(bySize ? [craft.sizeName] : []), ...(byOption ? [craft.optionName] : [])],
    products: combine({ craft, line, piece, state, id, random }, bySize, byOption),
    picture: { shape: piece.shape, hue: line.hue, count: withoutPictures ? 0 : random.integer(1, 5) },
  };
}

function combine(
  { craft, line, piece, state, id, random }: Recipe,
  bySize: boolean,
  byOption: boolean,
): Product[] {
  const sizes: [string | null, number][] = bySize ? piece.sizes : [[null, 0]];
  const options: (string | null)[] = byOption ? line.options : [null];
  const stockOf = () => {
    if (state === "sold_out") return 0;
    if (random.chance(0.12)) return 1;
    return random.integer(2, 14);
  };
  return sizes
    .flatMap(([size, addMinor]) => options.map((option) => ({ size, addMinor, option })))
    .map(({ size, addMinor, option }, index) => ({
      productId: id * 10 + index + 1,
      sku: `${craft.code}-${String(id).slice(-5)}-${index + 1}`,
      values: [size, option].filter((value) => value !== null),
      priceMinor: wholeDollars(((piece.priceMinor + addMinor) * line.pricePercent) / 100),
      // One choice of a listing with several is now and then gone while the others are still there.
      quantity: index > 0 && random.chance(0.15) ? 0 : stockOf(),
      enabled: true,
      readinessStateId: null,
    }));
}

/** To 50 cents, as people price things. */
const wholeDollars = (minor: number) => Math.round(minor / 50) * 50;

function writeDescription(craft: Craft, line: Line, piece: Piece): string {
  const sizes = piece.sizes.length > 0 ? [`Sizes: ${piece.sizes.map(([label]) => label).join(", ")}.`] : [];
  return [piece.about, line.about, ...sizes, craft.care, craft.shipping].join("\n\n");
}

/** Cuts at a comma, so that no title ends in half a phrase. */
function shorten(title: string): string {
  if (title.length <= titleLimit) return title;
  const cut = title.slice(0, titleLimit);
  return cut.slice(0, cut.lastIndexOf(","));
}
