import type { ChannelListing, ChannelVariant } from "@/integrations/channels/port";
import { money } from "@/kernel/money";
import { addMs, hours } from "@/kernel/time";
import { candles } from "./candles";
import { ceramics } from "./ceramics";
import type { SamplePicture, SampleProduct } from "./goods";
import { linenGoods } from "./linen";
import { sampleShop } from "./shop";

export { sampleShop };

const products: SampleProduct[] = [...ceramics, ...linenGoods, ...candles];

const pictures: Record<SamplePicture, string> = {
  bowl: "A speckled bowl",
  mug: "A round mug",
  plate: "A flat plate",
  vase: "A slim vase with a branch",
  jug: "A jug",
  napkins: "Folded linen",
  towel: "A linen towel on a hook",
  cushion: "A linen cushion",
  "jar-candle": "A candle in a jar",
  tapers: "Two tapers in a holder",
};

/** The made-up catalogue as a marketplace would tell it, changed one after the other over the last days. */
export function sampleCatalogue(now: Date): {
  listings: ChannelListing[];
  variants: Map<string, ChannelVariant[]>;
} {
  return {
    listings: products.map((product, place) => listingOf(product, addMs(now, -hours(1 + 5 * place)))),
    variants: new Map(products.map((product) => [product.sku, variantsOf(product)])),
  };
}

function listingOf(product: SampleProduct, updatedAt: Date): ChannelListing {
  const [min, max] = product.days;
  return {
    externalId: product.sku,
    state: product.draft ? "draft" : product.stock > 0 ? "active" : "sold_out",
    title: product.title,
    description: product.description,
    url: null,
    price: money(product.price, sampleShop.currency),
    quantity: product.stock,
    tags: product.tags,
    materials: product.materials,
    sectionExternalId: null,
    shippingProfileExternalId: null,
    returnPolicyExternalId: null,
    processingDays: { min, max },
    personalizable: product.personalizable ?? false,
    hasVariations: product.options !== undefined,
    images: [
      {
        externalId: "1",
        // A path of our own pages, so that it holds on whatever name they are reached by.
        url: `/sample/${product.picture}.svg`,
        thumbnailUrl: null,
        altText: pictures[product.picture],
        rank: 1,
      },
    ],
    updatedAt,
    raw: {},
  };
}

/** As marketplaces do it: a plain product has one variant without properties. */
function variantsOf({ sku, price, stock, options }: SampleProduct): ChannelVariant[] {
  const forms = options?.values ?? [{ value: null, price, stock }];
  return forms.map((form, place) => ({
    externalId: String(place + 1),
    sku: form.value === null ? sku : `${sku}-${place + 1}`,
    properties: options && form.value !== null ? [{ name: options.name, value: form.value }] : [],
    price: money(form.price, sampleShop.currency),
    quantity: form.stock,
    enabled: true,
  }));
}
