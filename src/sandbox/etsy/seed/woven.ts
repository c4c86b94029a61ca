import type { Craft, Piece } from "./recipe";

const wovenPieces: Piece[] = [
  {
    noun: "Throw Blanket",
    tail: "Handwoven Fringe Throw for Sofa or Bed, Cabin Gift",
    about:
      "Woven on a four-shaft floor loom in an afternoon and a half, then washed so it's soft from day one.",
    priceMinor: 14_500,
    sizes: [
      ['40 x 60"', 0],
      ['50 x 72"', 4_500],
    ],
    shape: "textile",
    section: "Woven",
    tags: ["throw blanket", "cabin decor"],
  },
  {
    noun: "Table Runner",
    tail: "Handwoven Dining Decor, Farmhouse Table Linen",
    about:
      "A long, quiet stripe for the middle of the table. The ends are hemstitched, so they can't unravel.",
    priceMinor: 5_600,
    sizes: [
      ['14 x 54"', 0],
      ['14 x 72"', 1_600],
      ['14 x 90"', 3_000],
    ],
    shape: "textile",
    section: "Woven",
    tags: ["table runner", "table linen"],
  },
  {
    noun: "Dish Towel",
    tail: "Waffle Weave Kitchen Towel, Absorbent and Quick Dry",
    about:
      "Waffle weave drinks water and dries by the next meal. It shrinks a bit in the first wash; we've allowed for that.",
    priceMinor: 2_200,
    sizes: [],
    shape: "textile",
    section: "Woven",
    tags: ["dish towel", "waffle weave"],
  },
  {
    noun: "Napkins",
    tail: "Set of Four Cloth Napkins, Everyday Zero Waste Table",
    about: "Sold in fours because that's how many fit on one warp. They get better with each wash.",
    priceMinor: 4_400,
    sizes: [],
    shape: "textile",
    section: "Woven",
    tags: ["cloth napkins", "zero waste"],
  },
  {
    noun: "Pillow Cover",
    tail: 'Handwoven Cushion with Envelope Back, 20" Square',
    about: "Envelope back, no zipper to break. The insert isn't included, we like down for these.",
    priceMinor: 6_800,
    sizes: [],
    shape: "textile",
    section: "Woven",
    tags: ["pillow cover", "boho cushion"],
  },
  {
    noun: "Wall Hanging",
    tail: "Textured Weaving on Driftwood, Nursery Wall Art",
    about:
      "Each one hangs from a stick found on the beach below the studio, so each one hangs a little differently.",
    priceMinor: 9_200,
    sizes: [
      ['12" wide', 0],
      ['24" wide', 7_800],
    ],
    shape: "textile",
    section: "Woven",
    tags: ["wall hanging", "nursery decor"],
  },
  {
    noun: "Coaster Set",
    tail: "Four Handwoven Mug Rugs, Small Host Gift",
    about: "Small enough to weave on the leftovers of larger work, which is why no two sets match exactly.",
    priceMinor: 1_800,
    sizes: [],
    shape: "textile",
    section: "Woven",
    tags: ["mug rug", "coaster set"],
  },
  {
    noun: "Market Basket",
    tail: "Hand Coiled Rope Tote, Storage for Yarn or Toys",
    about:
      "Coiled from cotton rope and stitched every quarter inch. It stands up on its own, even when empty.",
    priceMinor: 7_400,
    sizes: [
      ["small", 0],
      ["large", 2_800],
    ],
    shape: "basket",
    section: "Woven",
    tags: ["market basket", "rope tote"],
  },
  {
    noun: "Scarf",
    tail: "Handwoven Winter Wrap with Twisted Fringe, Gift for Him or Her",
    about: "Light, long, and not itchy; we wear-tested it on the itchiest person we know.",
    priceMinor: 8_800,
    sizes: [],
    shape: "textile",
    section: "Woven",
    tags: ["woven scarf", "winter wrap"],
  },
];

export const woven: Craft = {
  code: "WOV",
  pieces: wovenPieces,
  sizeName: "Size",
  optionName: "Color",
  care: "Machine wash cool with like colors, dry flat or on low. The fringe likes to be left alone.",
  shipping: "Folded into tissue and mailed in a paper bag. We add a length of the same yarn for repairs.",
  processingDays: [5, 10],
  lines: [
    {
      name: "Highland Wool",
      about: "Highland Wool is spun for us from a flock two valleys over, undyed or dyed with plants.",
      options: ["Undyed grey", "Madder red", "Indigo"],
      hue: 8,
      tags: ["wool weaving", "plant dyed", "handwoven"],
      materials: ["wool"],
      pricePercent: 120,
    },
    {
      name: "Washed Linen",
      about: "Washed Linen starts crisp and ends up like your favorite shirt.",
      options: ["Flax", "White", "Ochre"],
      hue: 46,
      tags: ["linen weaving", "natural fiber", "handwoven"],
      materials: ["linen"],
      pricePercent: 105,
    },
    {
      name: "Rag Stripe",
      about:
        "Rag Stripe uses cotton offcuts from a shirt maker in the next town. The stripes are planned by accident.",
      options: ["Warm mix", "Cool mix"],
      hue: 330,
      tags: ["upcycled cotton", "rag weave", "handwoven"],
      materials: ["recycled cotton", "cotton"],
      pricePercent: 85,
    },
  ],
};
