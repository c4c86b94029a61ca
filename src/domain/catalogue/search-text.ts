import type { ChannelListing, ChannelVariant } from "@/integrations/channels/port";

const MAX_LENGTH = 4_000;

/**
 * What a search looks at first: title, tags, materials, SKUs and variations in lower case; words with accents a second
 * time without them, since an index knows nothing of accents.
 */
export function searchText(listing: ChannelListing, variants: ChannelVariant[]): string {
  const parts = [
    listing.title,
    ...listing.tags,
    ...listing.materials,
    ...variants.flatMap((one) => [one.sku ?? "", ...one.properties.map((property) => property.value)]),
  ];
  const text = [...new Set(parts)].filter(Boolean).join(" ").toLowerCase().normalize("NFC");
  const words = text.split(/\s+/);
  const bare = words.map((word) => withoutAccents(word)).filter((word, at) => word !== words[at]);
  return [text, ...new Set(bare)].join(" ").slice(0, MAX_LENGTH);
}

const withoutAccents = (word: string) =>
  word
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
