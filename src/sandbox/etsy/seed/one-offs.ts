import type { OneOff } from "./recipe";

/** Active listings with plain, known facts: what a first conversation or a test asks about. */
export const oneOffs: OneOff[] = [
  {
    title: 'Potter\'s Choice Mug in Deep Blue, 12 oz Handmade Stoneware, "Sunday Morning" Cup',
    description:
      'The mug we drink from ourselves: 12 oz, deep blue outside, white inside, with a thumb rest on the handle.\n\nDishwasher and microwave safe. It\'s about 4" tall and 3.5" across.\n\nReady to ship in 1 to 2 business days.',
    priceMinor: 3_800,
    quantity: 7,
    shape: "mug",
    hue: 216,
    section: "Mugs and Cups",
    tags: ["blue mug", "coffee mug", "potter's gift", "handmade ceramic"],
    materials: ["stoneware", "food safe glaze"],
  },
  {
    title: "Wild Clay Tea Bowl, One of a Kind, Dug & Fired in Vermont",
    description:
      "Thrown from clay we dug behind the studio and fired once with wood. There's only this one, and there won't be another like it.\n\nHolds about 10 oz. Wash by hand.",
    priceMinor: 8_600,
    quantity: 1,
    shape: "bowl",
    hue: 18,
    section: "Bowls and Plates",
    tags: ["tea bowl", "chawan", "one of a kind", "wood fired"],
    materials: ["wild clay"],
  },
  {
    title: "Large Ikebana Vase with Brass Kenzan, One of a Kind Centerpiece",
    description:
      'A low, wide vase made for ikebana. The brass kenzan is included and can\'t scratch the glaze, it sits on felt.\n\n11" across, 3" high. One available.',
    priceMinor: 14_200,
    quantity: 1,
    shape: "bowl",
    hue: 160,
    section: "Vases and Planters",
    tags: ["ikebana vase", "kenzan", "centerpiece", "one of a kind"],
    materials: ["stoneware", "brass"],
  },
  {
    title: "Seconds Box: Three Mugs with Small Flaws, Surprise Pottery Bundle",
    description:
      "Three mugs with pinholes, wobbles or a glaze that did its own thing. All of them hold coffee. We choose, you save.\n\nFinal sale: seconds can't be returned.",
    priceMinor: 5_400,
    quantity: 4,
    shape: "mug",
    hue: 48,
    section: "Mugs and Cups",
    tags: ["pottery seconds", "mug set", "surprise box"],
    materials: ["stoneware"],
  },
  {
    title: "Custom Pet Bowl with Name, Handmade Ceramic Dog or Cat Dish",
    description:
      "Tell us the name (up to ten letters) and we'll stamp it into the rim before firing. Because it's made for you, it takes three weeks.\n\nHeavy enough that it doesn't wander across the kitchen.",
    priceMinor: 4_600,
    quantity: 12,
    shape: "bowl",
    hue: 30,
    section: "Bowls and Plates",
    tags: ["pet bowl", "dog dish", "personalized gift", "cat bowl"],
    materials: ["stoneware", "food safe glaze"],
    personalizable: true,
  },
  {
    title: "Beeswax Birthday Candles, Set of 24, Hand Rolled",
    description:
      "Twenty-four thin candles rolled from pure beeswax. They burn for about 12 minutes, long enough for the whole song in two languages.",
    priceMinor: 1_100,
    quantity: 38,
    shape: "pillar",
    hue: 44,
    section: "Pillars and Tapers",
    tags: ["birthday candles", "beeswax", "hand rolled"],
    materials: ["beeswax", "cotton wick"],
  },
  {
    title: 'Walnut Catchall Tray, 6 x 9", Live Edge, Entryway Valet',
    description:
      "One slab, one edge left as the tree grew it. For keys, coins, and the letters you don't want to open.\n\nOnly two left from this tree.",
    priceMinor: 4_200,
    quantity: 2,
    shape: "board",
    hue: 20,
    section: "Wood",
    tags: ["catchall tray", "live edge", "walnut tray", "entryway"],
    materials: ["black walnut", "beeswax"],
  },
  {
    title: 'Baby Blanket in Undyed Wool, Handwoven Heirloom, 30 x 36"',
    description:
      "Woven from the softest fleece of the year, undyed, and washed twice so it's ready for a very new person.\n\nHand wash cool. Each one takes four days, so there's seldom more than one.",
    priceMinor: 16_800,
    quantity: 1,
    shape: "textile",
    hue: 34,
    section: "Woven",
    tags: ["baby blanket", "heirloom gift", "undyed wool", "handwoven"],
    materials: ["merino wool"],
  },
];
