import { type Money, moneyFromRational } from "@/kernel/money";
import { plainLine, plainText } from "../../http/plain-text";
import type { ChannelImage, ChannelListing, ChannelShop, ChannelVariant } from "../port";
import type { EtsyImage, EtsyListing, EtsyMoney, EtsyProduct, EtsyShop } from "./wire";

/** A shop with its policies as one text, each under a plain heading. */
export function toShop(shop: EtsyShop): ChannelShop {
  const policies = [
    ["Welcome", shop.policy_welcome],
    ["Shipping", shop.policy_shipping],
    ["Returns and refunds", shop.policy_refunds],
    ["Payment", shop.policy_payment],
    ["More", shop.policy_additional],
    ["While the shop is on vacation", shop.is_vacation ? shop.vacation_message : null],
  ] as const;
  const parts = policies.flatMap(([heading, words]) => {
    const text = orNull(plainText(words ?? ""));
    return text ? [`${heading}: ${text}`] : [];
  });
  return {
    externalId: shop.shop_id,
    name: plainLine(shop.shop_name),
    url: webAddress(shop.url),
    currency: shop.currency_code.toUpperCase(),
    about: {
      title: orNull(plainLine(shop.title ?? "")),
      announcement: orNull(plainText(shop.announcement ?? "")),
      policies: orNull(parts.join("\n\n")),
      shipsFrom: orNull(plainLine(shop.shipping_from_country_iso ?? "")),
    },
    vacation: shop.is_vacation ?? false,
  };
}

/** `raw` is the row as it came, `listing` the part of it that we read. */
export function toListing(listing: EtsyListing, raw: Record<string, unknown>): ChannelListing {
  const questions = listing.personalization?.personalization_questions ?? [];
  return {
    externalId: listing.listing_id,
    state: listing.state,
    title: plainLine(listing.title),
    description: plainText(listing.description ?? ""),
    url: webAddress(listing.url),
    price: toMoney(listing.price),
    quantity: listing.quantity,
    tags: plainLines(listing.tags),
    materials: plainLines(listing.materials),
    sectionExternalId: listing.shop_section_id ?? null,
    shippingProfileExternalId: listing.shipping_profile_id ?? null,
    returnPolicyExternalId: listing.return_policy_id ?? null,
    processingDays: dayRange(listing.processing_min, listing.processing_max),
    // Etsy deprecated the flag in favour of questions; either says so.
    personalizable: (listing.is_personalizable ?? false) || questions.length > 0,
    hasVariations: listing.has_variations ?? false,
    images: toImages(listing.images ?? []),
    updatedAt: new Date(listing.updatedEpochSeconds * 1_000),
    raw,
  };
}

/** What can be bought: deleted products and offerings are gone; a variant with no enabled offering is not enabled. */
export function toVariants(products: EtsyProduct[]): ChannelVariant[] {
  return products.flatMap((product) => {
    const offerings = product.offerings.filter((offering) => !offering.is_deleted);
    if (product.is_deleted || offerings.length === 0) return [];
    const enabled = offerings.filter((offering) => offering.is_enabled);
    const counted = enabled.length > 0 ? enabled : offerings;
    const variant: ChannelVariant = {
      externalId: product.product_id,
      sku: orNull(plainLine(product.sku ?? "")),
      properties: product.property_values.map((property) => ({
        name: orNull(plainLine(property.property_name ?? "")) ?? "Option",
        value: withScale(plainLines(property.values).join(", "), plainLine(property.scale_name ?? "")),
      })),
      price: toMoney(counted[0]?.price),
      quantity: counted.reduce((sum, offering) => sum + offering.quantity, 0),
      enabled: enabled.length > 0,
    };
    return [variant];
  });
}

export function toMoney(price: EtsyMoney | null | undefined): Money | null {
  return price ? moneyFromRational(price.amount, price.divisor, price.currency_code) : null;
}

function toImages(images: (EtsyImage | null)[]): ChannelImage[] {
  return images
    .flatMap((image, index) => {
      const url = webAddress(image?.url_fullxfull);
      if (!image || !url) return [];
      return [
        {
          externalId: image.listing_image_id,
          url,
          thumbnailUrl: webAddress(image.url_170x135),
          altText: orNull(plainLine(image.alt_text ?? "")),
          rank: image.rank ?? index + 1,
        },
      ];
    })
    .sort((one, other) => one.rank - other.rank);
}

/** Both ends, the lower first; one stands for both, null when neither is known. */
export function dayRange(
  min: number | null | undefined,
  max: number | null | undefined,
): { min: number; max: number } | null {
  const known = [min, max].filter((days) => typeof days === "number");
  return known.length === 0 ? null : { min: Math.min(...known), max: Math.max(...known) };
}

/** Etsy keeps the unit apart: value "10", scale "Inches". */
function withScale(value: string, scale: string): string {
  return scale === "" || value.toLowerCase().endsWith(scale.toLowerCase()) ? value : `${value} ${scale}`;
}

function plainLines(values: string[] | null | undefined): string[] {
  return (values ?? []).map(plainLine).filter((value) => value !== "");
}

export function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/** Only http and https: the address ends up in links. */
function webAddress(text: string | null | undefined): string | null {
  const url = text ? URL.parse(text) : null;
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
}
