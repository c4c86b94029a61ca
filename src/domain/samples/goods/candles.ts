import type { SampleProduct } from "./goods";

const soy = ["soy wax", "cotton wick", "essential oils"];

export const candles: SampleProduct[] = [
  {
    sku: "CAN-01",
    title: "Fig & Cedar Candle in a Stoneware Jar",
    description:
      "Green fig, cedar and a little black pepper, poured into a jar of our own that lives on as a cup. Burns for about 45 hours. Trim the wick to 5 mm before you light it.",
    tags: ["candle", "soy candle", "fig", "cedar", "scented candle", "gift"],
    materials: [...soy, "stoneware"],
    picture: "jar-candle",
    price: 3_600,
    stock: 16,
    days: [1, 2],
  },
  {
    sku: "CAN-02",
    title: "Orange Blossom Candle in a Stoneware Jar",
    description:
      "Orange blossom and warm honey, in the same jar as its sisters. Burns for about 45 hours. Trim the wick to 5 mm before you light it.",
    tags: ["candle", "soy candle", "orange blossom", "scented candle", "spring"],
    materials: [...soy, "stoneware"],
    picture: "jar-candle",
    price: 3_600,
    stock: 2,
    days: [1, 2],
  },
  {
    sku: "CAN-03",
    title: "Unscented Candle in a Stoneware Jar",
    description:
      "For dinner tables and sensitive noses: only soy wax and a cotton wick. Burns for about 50 hours.",
    tags: ["candle", "unscented", "soy candle", "dinner candle"],
    materials: ["soy wax", "cotton wick", "stoneware"],
    picture: "jar-candle",
    price: 3_200,
    stock: 11,
    days: [1, 2],
  },
  {
    sku: "CAN-04",
    title: "Beeswax Tapers, Pair",
    description:
      "Two dipped candles of pure beeswax from a keeper near our studio. They smell faintly of honey and don't drip out of the draught. 25 cm long, for about 8 hours each.",
    tags: ["beeswax", "taper candles", "dinner candles", "pair", "natural"],
    materials: ["beeswax", "cotton wick"],
    picture: "tapers",
    price: 1_900,
    stock: 30,
    options: {
      name: "Colour",
      values: [
        { value: "Honey", price: 1_900, stock: 18 },
        { value: "Ivory", price: 2_100, stock: 12 },
      ],
    },
    days: [1, 2],
  },
  {
    sku: "CAN-05",
    title: "Candle Holder, Stoneware",
    description:
      "A low holder with a ring to carry it by, made for our tapers and any candle of 22 mm. Oat white. Wipe it clean.",
    tags: ["candle holder", "candlestick", "stoneware", "home decor"],
    materials: ["stoneware", "lead-free glaze"],
    picture: "tapers",
    price: 2_400,
    stock: 9,
    days: [1, 3],
  },
  {
    sku: "CAN-06",
    title: "Gift Box: Mug, Tea Towel and Candle",
    description:
      "A large hug mug, a linen tea towel and a fig and cedar candle, wrapped in tissue in a box with room for a card. Tell us what the card should say.",
    tags: ["gift box", "gift set", "housewarming", "birthday gift", "candle"],
    materials: ["stoneware", "linen", "soy wax"],
    picture: "jar-candle",
    price: 7_900,
    stock: 6,
    days: [2, 4],
    personalizable: true,
  },
];
