import { type EtsyState, epochSeconds, type Shop } from "../state";
import { usualTerms } from "../terms";
import { candles } from "./candles";
import { ceramics } from "./ceramics";
import { oneOffs } from "./one-offs";
import { prints } from "./prints";
import { seedListings } from "./seed-listings";
import { colourWithPictures, shippedByWeight } from "./seed-terms";
import { wood } from "./wood";
import { woven } from "./woven";

const daySeconds = 86_400;

/** Two shops with their listings, the same for the same clock. */
export function seedState(now: Date): EtsyState {
  const today = epochSeconds(now);
  const juniper = juniperShop(today);
  const otter = otterShop(today);
  const atJuniper = seedListings(
    { shop: juniper, now: today, seed: 20_261_121, firstListingId: 1_684_203_117 },
    [ceramics, candles, woven, wood],
    oneOffs,
  );
  const atOtter = seedListings(
    { shop: otter, now: today, seed: 40_961, firstListingId: 1_592_880_441 },
    [prints],
    [],
  );
  return {
    shops: [juniper, otter],
    listings: shippedByWeight([...colourWithPictures(atJuniper), ...atOtter]),
    receipts: [],
    codes: {},
    accessTokens: {},
    refreshTokens: {},
    lastId: 1_900_000_000,
  };
}

function juniperShop(today: number): Shop {
  return {
    shopId: 38_214_406,
    userId: 412_077_315,
    name: "JuniperAndClayStudio",
    ownerName: "Maren Holt",
    title: "Juniper & Clay Studio: pots, candles, cloth and wood from a small valley",
    announcement:
      "Everything here is made by four hands in Vermont. The last day to order for the holidays is December 12; after that we're in the snow.",
    currency: "USD",
    policies: {
      welcome: "Hello from Juniper & Clay! We're Maren and Tom, and we answer most messages the same day.",
      shipping:
        "Orders ship from Vermont, USA, Monday to Friday by USPS. Within the US it takes 3 to 5 business days after processing, to Canada 7 to 12. Free US shipping from $75.",
      refunds:
        "Returns and exchanges within 30 days of delivery, in original condition; the buyer pays return shipping. Personalized items and seconds can't be returned. Anything that arrives broken is replaced or refunded.",
      payment: "Etsy Payments: cards, PayPal, Apple Pay, Google Pay, gift cards.",
    },
    ...usualTerms(38_214_406, "05401"),
    sections: [
      "Mugs and Cups",
      "Bowls and Plates",
      "Kitchen",
      "Vases and Planters",
      "Jar Candles",
      "Pillars and Tapers",
      "Gifts and Refills",
      "Woven",
      "Wood",
    ].map((title, index) => ({ sectionId: 45_110_230 + index * 17, title })),
    salesCount: 4_812,
    onVacation: false,
    createdAt: today - 2_040 * daySeconds,
    updatedAt: today - 3 * daySeconds,
  };
}

function otterShop(today: number): Shop {
  return {
    shopId: 51_730_982,
    userId: 588_304_120,
    name: "OtterLanePrints",
    ownerName: "Priya Lindqvist",
    title: "Otter Lane Prints: linocuts of small animals and smaller plants",
    announcement:
      "New edition every first Friday. If a print is sold out it's really sold out; the block gets retired.",
    currency: "USD",
    policies: {
      welcome: "Hi, I'm Priya. I carve, print and pack everything myself.",
      shipping: "Ships from Oregon, USA, twice a week by USPS, tracked. 3 to 6 business days within the US.",
      refunds:
        "Returns within 14 days of delivery, unframed and undamaged. Custom bookplates can't be returned.",
      payment: "Etsy Payments.",
    },
    ...usualTerms(51_730_982, "97214"),
    sections: ["Prints", "Cards", "Textiles"].map((title, index) => ({
      sectionId: 47_902_118 + index * 13,
      title,
    })),
    salesCount: 391,
    onVacation: false,
    createdAt: today - 610 * daySeconds,
    updatedAt: today - 9 * daySeconds,
  };
}
