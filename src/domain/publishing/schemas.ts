import { z } from "zod";
import { idSchema } from "@/kernel/ids";
import { storable } from "@/kernel/text";
import { productStates } from "../catalogue/schemas";

/** What Etsy takes; in its document or, where that is silent, in its help. */
export const listingLimits = { title: 140, description: 50_000, tags: 13, tag: 20, quantity: 999 } as const;

/** Etsy's document: letters, numbers, punctuation, mathematical symbols, spaces, ™ © ®. */
const titleCharacters = /^[\p{L}\p{M}\p{Nd}\p{P}\p{Sm}\p{Zs}™©®]+$/u;
const tagCharacters = /^[\p{L}\p{M}\p{Nd}\p{Zs}\-'™©®]+$/u;

const Title = storable(
  z
    .string()
    .trim()
    .min(1, "Give it a title.")
    .max(listingLimits.title, `A title has at most ${listingLimits.title} characters.`)
    .regex(titleCharacters, "Etsy takes letters, numbers and punctuation in titles, no emoji.")
    .refine(
      (title) => ["%", ":", "&", "+"].every((sign) => title.split(sign).length <= 2),
      "Etsy takes each of % : & + only once in a title.",
    ),
);
const Description = storable(
  z.string().trim().min(1, "Write a description.").max(listingLimits.description, "That is too long."),
);
const Tag = storable(
  z
    .string()
    .trim()
    .min(1)
    .max(listingLimits.tag, `A tag has at most ${listingLimits.tag} characters.`)
    .regex(tagCharacters, "Etsy takes letters, numbers, spaces, - and ' in tags."),
);
const Tags = z
  .array(Tag)
  .max(listingLimits.tags, `A listing has at most ${listingLimits.tags} tags.`)
  .refine(
    (tags) => new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length,
    "A tag is there twice.",
  );

const words = storable(z.string().max(100_000));
const Form = z.object({
  properties: z.array(z.object({ name: words, value: words })).max(10),
  sku: words.nullable(),
});
const State = z.enum(productStates);

/** One field: what the seller looked at, and what it shall be. Prices in the currency's minor unit. */
const FieldChange = z.discriminatedUnion("field", [
  z.object({ field: z.literal("title"), from: words, to: Title }),
  z.object({ field: z.literal("description"), from: words, to: Description }),
  z.object({ field: z.literal("tags"), from: z.array(words).max(100), to: Tags }),
  z.object({ field: z.literal("state"), from: State, to: z.enum(["active", "inactive"]) }),
  z.object({
    field: z.literal("price"),
    form: Form,
    from: z.number().int().nullable(),
    to: z.number().int().min(1, "A price is more than nothing.").max(5_000_000_00),
  }),
  z.object({
    field: z.literal("quantity"),
    form: Form,
    from: z.number().int().nullable(),
    to: z.number().int().min(0, "Stock can't be less than 0.").max(listingLimits.quantity),
  }),
]);

export const RequestChange = z.object({
  productId: idSchema("product"),
  /** Etsy allows 70 forms of one listing, later more. */
  changes: z.array(FieldChange).min(1, "Nothing was changed.").max(300),
});
export type RequestChange = z.output<typeof RequestChange>;

export const ChangeId = z.object({ changeId: idSchema("changeRequest") });

export const ResolveChange = ChangeId.extend({
  /** In the order of the conflicts that were shown. */
  choices: z.array(z.enum(["ours", "theirs"])).max(300),
  /** When the shown request was written last: choices are about no other conflicts. */
  seen: z.coerce.date(),
});
export type ResolveChange = z.output<typeof ResolveChange>;

export const ListChanges = z.object({
  productId: idSchema("product"),
  cursor: idSchema("changeRequest").optional(),
  limit: z.number().int().min(1).max(50).default(10),
});
export type ListChanges = z.output<typeof ListChanges>;

/** Longest text of a field that an agent may send; the fields' own limits are checked when it is planned. */
const shortWords = (most: number) => storable(z.string().trim().max(most));

/**
 * A change of one product in words that an agent has: what is to be, not what was. A price or a stock of one variation
 * names it by what a buyer chooses or by its SKU.
 */
export const ListingChange = z.strictObject({
  productId: idSchema("product").describe("The product's id, as the other tools give it."),
  variation: z
    .array(shortWords(200).min(1))
    .min(1)
    .max(5)
    .optional()
    .describe('What a buyer chooses, e.g. ["Large", "Blue"]: the price or stock of this variation only.'),
  sku: shortWords(200).min(1).optional().describe("Names the variation by its SKU instead."),
  price: z
    .string()
    .trim()
    .regex(/^\d{1,9}(?:[.,]\d{1,3})?$/, "Write a price like 24.50, without currency.")
    .optional()
    .describe('The new price in the shop\'s currency, as decimal text: "24.50".'),
  quantity: z.int().min(0).max(listingLimits.quantity).optional().describe("The new stock."),
  state: z.enum(["active", "inactive"]).optional().describe("active: on sale; inactive: taken off sale."),
  title: shortWords(500).optional(),
  description: shortWords(listingLimits.description).optional(),
  tags: z.array(shortWords(100)).max(50).optional().describe("All tags that it shall have."),
});
export type ListingChange = z.output<typeof ListingChange>;
