import type { Hono } from "hono";
import { z } from "zod";
import { type StandInEnv, validated } from "../shared/stand-in";
import { type ApiDeps, base, getWritable, originOf, readBody } from "./api-request";
import { enterState } from "./listing-state";
import { Description, Materials, problemWith, Tags, Title } from "./listing-words";
import { refused } from "./refusals";
import type { Listing, Shop } from "./state";
import { returnPoliciesOf, shippingProfilesOf } from "./terms";
import { bareListingWire } from "./wire";

const FormId = z.string().regex(/^\d+$/, "must be a numeric id").transform(Number);

/** What of a listing can be written here; all else that a form holds is not looked at, as at Etsy. */
const ListingForm = z
  .object({
    title: Title,
    description: Description,
    tags: Tags,
    materials: Materials,
    state: z.enum(["active", "inactive"]),
    // Nothing, or 0, takes a listing out of its section.
    shop_section_id: z.union([z.literal("").transform(() => 0), FormId]),
    shipping_profile_id: FormId,
    return_policy_id: FormId,
  })
  .partial();
type ListingForm = z.output<typeof ListingForm>;

const lists = ["tags", "materials"];

/** `updateListing`: everything is checked before anything is changed. */
export function registerListingWrites(app: Hono<StandInEnv>, deps: ApiDeps): void {
  app.patch(`${base}/shops/:shop_id/listings/:listing_id`, async (c) => {
    const { listing, shop } = getWritable(deps, c);
    const sent = readForm(new URLSearchParams(await readBody(c, "application/x-www-form-urlencoded")));
    const form = validated(ListingForm, sent, problemWith);
    checkIds(form, shop);
    const at = deps.now();
    const next = { ...structuredClone(listing), ...fieldsOf(form) };
    if (form.state) enterState(next, form.state, shop, at);
    if (Object.keys(form).length > 0)
      deps.slice.update(() => Object.assign(listing, next, { updatedAt: at }));
    return c.json(bareListingWire(listing, shop, originOf(c)));
  });
}

/** A list comes as `tags=a,b`, as `tags=a&tags=b` or as `tags[]=a&tags[]=b`; of other fields the last one counts. */
function readForm(params: URLSearchParams): Record<string, unknown> {
  const texts: Record<string, string> = {};
  const found: Record<string, string[]> = {};
  for (const [key, value] of params) {
    const name = key.replace(/\[\d*\]$/, "");
    if (lists.includes(name)) found[name] = [...(found[name] ?? []), ...value.split(",")];
    else texts[key] = value;
  }
  return { ...texts, ...found };
}

function checkIds(form: ListingForm, shop: Shop) {
  const known = {
    shop_section_id: [0, ...shop.sections.map((section) => section.sectionId)],
    shipping_profile_id: shippingProfilesOf(shop).map((profile) => profile.profileId),
    return_policy_id: returnPoliciesOf(shop).map((policy) => policy.policyId),
  };
  for (const field of ["shop_section_id", "shipping_profile_id", "return_policy_id"] as const) {
    const id = form[field];
    if (id !== undefined && !known[field].includes(id))
      throw refused(400, `There was a problem with /${field} : ${id} does not belong to this shop`);
  }
}

function fieldsOf(form: ListingForm): Partial<Listing> {
  const { title, description, tags, materials } = form;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(tags === undefined ? {} : { tags }),
    ...(materials === undefined ? {} : { materials }),
    ...(form.shop_section_id === undefined ? {} : { sectionId: form.shop_section_id || null }),
    ...(form.shipping_profile_id === undefined ? {} : { shippingProfileId: form.shipping_profile_id }),
    ...(form.return_policy_id === undefined ? {} : { returnPolicyId: form.return_policy_id }),
  };
}
