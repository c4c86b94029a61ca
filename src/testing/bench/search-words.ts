/** Words as shops use them, the commonest first: the front of a list is picked far more often than its end. */
const QUALITIES =
  "handmade vintage personalized custom small large rustic minimalist boho speckled engraved natural modern antique hand-painted dainty chunky organic reclaimed glazed woven tiny oversized matte hammered waterproof reversible embroidered floral celestial gothic cottagecore";
const MATERIALS =
  "wooden ceramic silver gold leather linen cotton stoneware walnut oak brass glass wool porcelain copper resin velvet silk clay pine maple cork bamboo pewter felt jute mohair terracotta alpaca sterling olivewood beeswax";
const THINGS =
  "mug necklace ring earrings print bowl bag candle blanket pillow vase tray bracelet scarf lamp planter wallet journal ornament keychain apron plate cutting-board coaster hat shelf spoon basket rug clock teapot brooch pitcher quilt stool mirror trivet tapestry cufflinks garland saltcellar thimble";
const STYLES =
  "gift set decor kitchen home wall-art jewelry pattern bundle accessory keepsake centerpiece storage stationery homeware tableware drinkware";
const OCCASIONS =
  "wedding birthday christmas mom anniversary teacher bridesmaid housewarming easter halloween valentine graduation retirement baptism";
const PLAIN =
  "made by hand in our small studio each piece is different please allow a few days before it leaves wash with care keep away from water measure twice before you order colours vary with light and screen message us for other sizes shipping with tracking wrapped in recycled paper thank you for supporting a small shop";
const SYLLABLES =
  "bel cor da el fen gri hal il jor ka lun mar nov or pel quin ros sel tam ur vel wyn xan yar zef";

const NAMES = 4_000;
const POOL = 4_000;

/** What shops are put together from. */
export interface WordPools {
  fronts: string[];
  backs: string[];
  names: string[];
  tags: string[];
  descriptions: string[];
}

/** Numbers from 0 to 1, the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function wordPools(random: () => number): WordPools {
  const often = (words: string) => {
    const list = words.split(" ");
    return () => list[Math.floor(list.length * random() ** 1.7)] ?? "";
  };
  const [quality, material, thing] = [often(QUALITIES), often(MATERIALS), often(THINGS)];
  const [style, occasion, plain, syllable] = [
    often(STYLES),
    often(OCCASIONS),
    often(PLAIN),
    often(SYLLABLES),
  ];
  const many = (count: number, make: () => string) => Array.from({ length: count }, make);
  const tag = () => [`${occasion()} gift`, `${quality()} ${style()}`, `${material()} ${style()}`];
  return {
    fronts: many(POOL, () => `${quality()} ${material()} ${thing()}`),
    backs: many(POOL, () => `${style()} with ${quality()} ${thing()}, ${occasion()} gift`),
    names: many(NAMES, () => many(2 + Math.floor(random() * 2), syllable).join("")),
    tags: many(POOL, () => [`${quality()} ${thing()}`, ...tag(), ...tag(), ...tag(), ...tag()].join("|")),
    descriptions: many(POOL, () => `${many(40, plain).join(" ")} ${quality()} ${material()} ${thing()}.`),
  };
}

/** The word as hasty fingers write it: two letters swapped, one left out, doubled or replaced. */
export function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, here, next] = [word.slice(0, at), word[at] ?? "", word[at + 1] ?? ""];
  const rest = word.slice(at + 1);
  switch (Math.floor(random() * 4)) {
    case 0:
      return `${before}${next}${here}${word.slice(at + 2)}`;
    case 1:
      return before + rest;
    case 2:
      return before + here + here + rest;
    default:
      return `${before}e${rest}`;
  }
}
