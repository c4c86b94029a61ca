import { currencyDigits } from "@/kernel/money";
import { type Listing, lowestPriceMinor, type Shop, totalQuantity } from "./state";
import { returnPolicyIdOf, shippingProfileIdOf } from "./terms";
import { onPropertyOf, propertyIdsOf, valueId } from "./variations";

/** The API sends texts with HTML entities in them. */
export function withEntities(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

export const moneyWire = (amountMinor: number, currency: string) => ({
  amount: amountMinor,
  // Yen have no smaller unit.
  divisor: 10 ** currencyDigits(currency),
  currency_code: currency,
});

/** A ShopListing: what a write answers, and what stands inside of other answers. */
export function bareListingWire(listing: Listing, shop: Shop, origin: string) {
  const { views: _views, ...bare } = listingWire(listing, shop, origin);
  return bare;
}

/** A ShopListingWithAssociations, without these. `origin` is where this sandbox was asked. */
export function listingWire(listing: Listing, shop: Shop, origin: string) {
  const [processingMin, processingMax] = listing.processingDays;
  return {
    listing_id: listing.listingId,
    user_id: shop.userId,
    shop_id: listing.shopId,
    title: withEntities(listing.title),
    description: withEntities(listing.description),
    state: listing.state,
    creation_timestamp: listing.createdAt,
    created_timestamp: listing.createdAt,
    ending_timestamp: listing.createdAt + 120 * 86_400,
    original_creation_timestamp: listing.originalCreatedAt ?? listing.createdAt,
    last_modified_timestamp: listing.updatedAt,
    updated_timestamp: listing.updatedAt,
    state_timestamp: listing.stateAt,
    quantity: totalQuantity(listing),
    shop_section_id: listing.sectionId,
    featured_rank: -1,
    url: `${origin}/etsy/listings/${listing.listingId}`,
    num_favorers: listing.favorers,
    non_taxable: false,
    is_taxable: true,
    is_customizable: false,
    is_personalizable: listing.personalizable,
    listing_type: "physical",
    tags: listing.tags,
    materials: listing.materials,
    shipping_profile_id: shippingProfileIdOf(listing, shop),
    return_policy_id: returnPolicyIdOf(listing, shop),
    processing_min: processingMin,
    processing_max: processingMax,
    who_made: "i_did",
    when_made: "made_to_order",
    is_supply: false,
    item_weight: null,
    item_weight_unit: null,
    item_length: null,
    item_width: null,
    item_height: null,
    item_dimensions_unit: null,
    is_private: false,
    style: [],
    file_data: "",
    has_variations: listing.properties.length > 0,
    should_auto_renew: listing.state === "active",
    language: "en-US",
    price: moneyWire(lowestPriceMinor(listing), shop.currency),
    taxonomy_id: 1_633,
    views: listing.views,
    ...listing.replyOverrides,
  };
}

/** The inventory record; `withSkus` only for the owner, others get empty texts. */
export function inventoryWire(listing: Listing, shop: Shop, withSkus: boolean) {
  const propertyIds = propertyIdsOf(listing);
  return {
    products: listing.products.map((product) => ({
      product_id: product.productId,
      sku: withSkus ? product.sku : "",
      is_deleted: false,
      offerings: [
        {
          offering_id: product.productId + 1,
          quantity: product.quantity,
          is_enabled: product.enabled,
          is_deleted: false,
          price: moneyWire(product.priceMinor, shop.currency),
          readiness_state_id: product.readinessStateId,
        },
      ],
      property_values: product.values.map((value, index) => ({
        property_id: propertyIds[index],
        property_name: withEntities(listing.properties[index] ?? ""),
        scale_id: null,
        scale_name: null,
        value_ids: [valueId(value)],
        values: [withEntities(value)],
      })),
    })),
    price_on_property: onPropertyOf(listing, "price"),
    quantity_on_property: onPropertyOf(listing, "quantity"),
    sku_on_property: onPropertyOf(listing, "sku"),
    readiness_state_on_property: onPropertyOf(listing, "readiness"),
  };
}

export const imageId = (listing: Listing, rank: number) => listing.listingId * 100 + rank;

export function imagesWire(listing: Listing, origin: string) {
  return Array.from({ length: listing.picture.count }, (_, index) => {
    const rank = index + 1;
    const url = (size: number) => `${origin}/img/${listing.listingId}/${rank}.svg?w=${size}`;
    return {
      listing_id: listing.listingId,
      listing_image_id: imageId(listing, rank),
      hex_code: null,
      red: null,
      green: null,
      blue: null,
      hue: Math.round(listing.picture.hue),
      saturation: null,
      brightness: null,
      is_black_and_white: false,
      creation_tsz: listing.createdAt,
      created_timestamp: listing.createdAt,
      rank,
      url_75x75: url(75),
      url_170x135: url(170),
      url_570xN: url(570),
      url_fullxfull: url(2_000),
      full_height: 2_000,
      full_width: 2_000,
      alt_text: rank === 1 ? listing.title.slice(0, 250) : null,
    };
  });
}

export function shopWire(shop: Shop, listings: Listing[], origin: string) {
  return {
    shop_id: shop.shopId,
    user_id: shop.userId,
    shop_name: shop.name,
    create_date: shop.createdAt,
    created_timestamp: shop.createdAt,
    title: withEntities(shop.title),
    announcement: withEntities(shop.announcement),
    currency_code: shop.currency,
    is_vacation: shop.onVacation,
    vacation_message: null,
    sale_message: null,
    digital_sale_message: null,
    update_date: shop.updatedAt,
    updated_timestamp: shop.updatedAt,
    listing_active_count: listings.filter((listing) => listing.state === "active").length,
    digital_listing_count: 0,
    login_name: shop.name.toLowerCase(),
    accepts_custom_requests: true,
    policy_welcome: withEntities(shop.policies.welcome),
    policy_payment: withEntities(shop.policies.payment),
    policy_shipping: withEntities(shop.policies.shipping),
    policy_refunds: withEntities(shop.policies.refunds),
    policy_additional: null,
    policy_seller_info: null,
    policy_update_date: shop.updatedAt,
    policy_has_private_receipt_info: false,
    has_unstructured_policies: true,
    policy_privacy: null,
    vacation_autoreply: null,
    url: `${origin}/etsy?shop=${shop.shopId}`,
    image_url_760x100: null,
    num_favorers: Math.floor(shop.salesCount / 6),
    languages: ["en-US"],
    icon_url_fullxfull: null,
    is_using_structured_policies: false,
    has_onboarded_structured_policies: false,
    include_dispute_form_link: false,
    is_direct_checkout_onboarded: true,
    is_etsy_payments_onboarded: true,
    is_calculated_eligible: true,
    is_opted_in_to_buyer_promise: false,
    is_shop_us_based: true,
    transaction_sold_count: shop.salesCount,
    shipping_from_country_iso: "US",
    shop_location_country_iso: "US",
    review_count: Math.floor(shop.salesCount / 5),
    review_average: 4.9,
  };
}

export function sectionsWire(shop: Shop, listings: Listing[]) {
  return shop.sections.map(({ sectionId, title }, index) => ({
    shop_section_id: sectionId,
    title,
    rank: index + 1,
    user_id: shop.userId,
    active_listing_count: listings.filter((l) => l.state === "active" && l.sectionId === sectionId).length,
  }));
}
