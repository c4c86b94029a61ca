import { z } from "zod";
import { EtsyMoney, id, text } from "./wire";

const days = z.int().nonnegative().nullish();

const EtsySection = z.object({ shop_section_id: id, title: z.string(), rank: z.number().nullish() });
export type EtsySection = z.infer<typeof EtsySection>;

const EtsyShippingProfile = z.object({
  shipping_profile_id: id,
  title: text,
  origin_country_iso: text,
  is_deleted: z.boolean().nullish(),
  /** No longer in Etsy's document, which has them at each listing; shops may still be answered with them. */
  min_processing_days: days,
  max_processing_days: days,
  shipping_profile_destinations: z
    .array(
      z.object({
        /** Empty where the region counts; that is `none` where the country does. Neither: everywhere else. */
        destination_country_iso: text,
        destination_region: text,
        primary_cost: EtsyMoney.nullish(),
        secondary_cost: EtsyMoney.nullish(),
        min_delivery_days: days,
        max_delivery_days: days,
      }),
    )
    .nullish(),
});
export type EtsyShippingProfile = z.infer<typeof EtsyShippingProfile>;

const EtsyReturnPolicy = z.object({
  return_policy_id: id,
  accepts_returns: z.boolean(),
  accepts_exchanges: z.boolean(),
  return_deadline: days,
});
export type EtsyReturnPolicy = z.infer<typeof EtsyReturnPolicy>;

export const EtsySections = z.object({ results: z.array(EtsySection) });
export const EtsyShippingProfiles = z.object({ results: z.array(EtsyShippingProfile) });
export const EtsyReturnPolicies = z.object({ results: z.array(EtsyReturnPolicy) });
