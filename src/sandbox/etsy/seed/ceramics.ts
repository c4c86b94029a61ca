import type { Craft, Piece, Size } from "./recipe";

const mugSizes: Size[] = [
  ["8 oz", 0],
  ["12 oz", 400],
  ["16 oz", 900],
];
const bowlSizes: Size[] = [
  ['5" small', 0],
  ['7" medium', 1_000],
  ['10" large', 2_600],
];
const plateSizes: Size[] = [
  ['6" side', 0],
  ['8" salad', 600],
  ['10.5" dinner', 1_400],
];
const vaseSizes: Size[] = [
  ['4" bud', 0],
  ['7" table', 1_600],
  ['11" floor', 4_800],
];

const drinkware: Piece[] = [
  {
    noun: "Stoneware Mug",
    tail: "Handmade Coffee Cup with Thumb Rest, Pottery Gift for Tea Lovers",
    about:
      "The handle is pulled, not pressed, and leaves room for three fingers. It sits wide at the foot so it doesn't tip on the arm of the sofa.",
    priceMinor: 3_200,
    sizes: mugSizes,
    shape: "mug",
    section: "Mugs and Cups",
    tags: ["coffee mug", "tea cup"],
  },
  {
    noun: "Espresso Cup",
    tail: "Small Ceramic Tumbler without Handle, Barista Gift",
    about:
      "Thick enough to hold the heat of a double shot, thin enough at the lip that you forget about the cup.",
    priceMinor: 1_900,
    sizes: [
      ["2 oz", 0],
      ["4 oz", 300],
    ],
    shape: "mug",
    section: "Mugs and Cups",
    tags: ["espresso cup", "barista gift"],
  },
  {
    noun: "Latte Bowl",
    tail: "French Breakfast Bowl, Cafe au Lait Cup for Two Hands",
    about:
      "Made for holding with both hands on a slow morning. Also a very good bowl for soup when nobody is looking.",
    priceMinor: 3_600,
    sizes: [],
    shape: "bowl",
    section: "Mugs and Cups",
    tags: ["latte bowl", "cafe au lait"],
  },
  {
    noun: "Teapot",
    tail: "Wheel Thrown Pot with Strainer, Serves Two to Four",
    about:
      "The spout is cut back by hand so it pours without a drip. There is a built-in strainer behind the spout for loose leaves.",
    priceMinor: 9_800,
    sizes: [
      ["20 oz", 0],
      ["34 oz", 2_200],
    ],
    shape: "mug",
    section: "Mugs and Cups",
    tags: ["ceramic teapot", "loose leaf tea"],
  },
  {
    noun: "Water Carafe",
    tail: "Bedside Pitcher with Cup Lid, Guest Room Gift",
    about:
      "The cup turns over and becomes the lid. Holds a night's worth of water and keeps it cool in summer.",
    priceMinor: 6_400,
    sizes: [],
    shape: "vase",
    section: "Mugs and Cups",
    tags: ["bedside carafe", "water pitcher"],
  },
];

const tableware: Piece[] = [
  {
    noun: "Serving Bowl",
    tail: "Large Salad Bowl for the Table, Housewarming Gift",
    about: "A generous, open bowl with a rim that is easy to pass around a full table.",
    priceMinor: 4_800,
    sizes: bowlSizes,
    shape: "bowl",
    section: "Bowls and Plates",
    tags: ["serving bowl", "salad bowl"],
  },
  {
    noun: "Pasta Bowl",
    tail: "Shallow Ceramic Plate with High Rim, Everyday Dinnerware",
    about: "Halfway between a plate and a bowl. The straight rim gives the fork something to push against.",
    priceMinor: 3_400,
    sizes: [],
    shape: "bowl",
    section: "Bowls and Plates",
    tags: ["pasta bowl", "dinnerware"],
  },
  {
    noun: "Dinner Plate",
    tail: "Handmade Stoneware Plate, Wedding Registry Dinnerware",
    about: "Thrown flat and trimmed thin, so a stack of six isn't a workout. No two rims are the same.",
    priceMinor: 2_800,
    sizes: plateSizes,
    shape: "plate",
    section: "Bowls and Plates",
    tags: ["dinner plate", "wedding registry"],
  },
  {
    noun: "Ramen Bowl",
    tail: "Noodle Bowl with Chopstick Rest, Gift for Cooks",
    about: "Deep, with two notches in the rim where chopsticks rest while you look for the chili oil.",
    priceMinor: 4_200,
    sizes: [],
    shape: "bowl",
    section: "Bowls and Plates",
    tags: ["ramen bowl", "noodle bowl"],
  },
  {
    noun: "Butter Dish",
    tail: "Covered Ceramic Butter Keeper, Fits Two Sticks",
    about:
      "The lid has a knob you can hold with greasy fingers. Fits two American sticks or one European block.",
    priceMinor: 4_400,
    sizes: [],
    shape: "jar",
    section: "Kitchen",
    tags: ["butter dish", "farmhouse kitchen"],
  },
  {
    noun: "Spoon Rest",
    tail: "Stove Top Ladle Holder, Small Kitchen Gift",
    about: "A little landing place beside the stove. Wide enough for a ladle and a tasting spoon.",
    priceMinor: 1_600,
    sizes: [],
    shape: "plate",
    section: "Kitchen",
    tags: ["spoon rest", "small gift"],
  },
  {
    noun: "Salt Cellar",
    tail: "Salt Pig with Wooden Spoon, Lidded Kitchen Jar",
    about: "Keeps flaky salt dry next to the stove. Comes with a small cherry spoon.",
    priceMinor: 2_900,
    sizes: [],
    shape: "jar",
    section: "Kitchen",
    tags: ["salt cellar", "salt pig"],
  },
  {
    noun: "Baking Dish",
    tail: "Oven Safe Stoneware Casserole, Small Batch Bakeware",
    about: "For a crumble for four or roast vegetables for two. Goes from a warm oven to the table.",
    priceMinor: 5_800,
    sizes: [
      ['8" square', 0],
      ['11" long', 1_900],
    ],
    shape: "bowl",
    section: "Kitchen",
    tags: ["baking dish", "bakeware"],
  },
];

const vessels: Piece[] = [
  {
    noun: "Bud Vase",
    tail: "Minimalist Ceramic Flower Vase, Shelf Decor",
    about: "One stem is enough. The narrow neck holds a single branch upright all week.",
    priceMinor: 2_400,
    sizes: vaseSizes,
    shape: "vase",
    section: "Vases and Planters",
    tags: ["bud vase", "shelf decor"],
  },
  {
    noun: "Moon Jar",
    tail: "Round Pottery Vase, Sculptural Home Accent",
    about: "Joined from two thrown halves, so the seam shows faintly at the belly. That is the point of it.",
    priceMinor: 12_800,
    sizes: [],
    shape: "vase",
    section: "Vases and Planters",
    tags: ["moon jar", "round vase"],
  },
  {
    noun: "Planter with Saucer",
    tail: "Indoor Plant Pot with Drainage Hole, Plant Parent Gift",
    about: "With a real drainage hole and a saucer that catches a careless watering.",
    priceMinor: 3_800,
    sizes: [
      ['4"', 0],
      ['6"', 1_400],
      ['8"', 3_200],
    ],
    shape: "bowl",
    section: "Vases and Planters",
    tags: ["plant pot", "plant parent"],
  },
  {
    noun: "Incense Holder",
    tail: "Ceramic Ash Catcher for Sticks and Cones",
    about: "Holds one stick or one cone and keeps all of the ash. A quiet thing for a windowsill.",
    priceMinor: 1_800,
    sizes: [],
    shape: "plate",
    section: "Vases and Planters",
    tags: ["incense holder", "meditation"],
  },
  {
    noun: "Ring Dish",
    tail: "Trinket Tray for Jewelry, Bridesmaid Gift",
    about: "A palm-sized dish for what you take off before washing up.",
    priceMinor: 1_400,
    sizes: [],
    shape: "plate",
    section: "Vases and Planters",
    tags: ["ring dish", "bridesmaid gift"],
  },
];

export const ceramics: Craft = {
  code: "CER",
  pieces: [...drinkware, ...tableware, ...vessels],
  sizeName: "Size",
  optionName: "Glaze color",
  care: "Dishwasher and microwave safe. Let it warm up before it goes into a hot oven; stoneware dislikes sudden changes.",
  shipping:
    "Every pot is double boxed with paper, no plastic. Should it arrive broken, send a photo and we'll replace it.",
  processingDays: [3, 5],
  lines: [
    {
      name: "Speckled Oat",
      about:
        "The Speckled Oat line is an iron-rich buff clay under a satin glaze. The specks come from the clay itself and land where they like.",
      options: ["Oat", "Oat with blue rim", "Charcoal"],
      hue: 38,
      tags: ["speckled pottery", "neutral decor", "handmade ceramic"],
      materials: ["stoneware", "satin glaze"],
      pricePercent: 100,
    },
    {
      name: "Tidepool",
      about:
        "Tidepool is layered from two blue glazes that run into each other in the kiln. Expect deeper pools at the foot and a bare line of clay above it.",
      options: ["Deep blue", "Sea green", "Fog"],
      hue: 196,
      tags: ["blue pottery", "coastal decor", "handmade ceramic"],
      materials: ["stoneware", "reactive glaze"],
      pricePercent: 115,
    },
    {
      name: "Juniper Ash",
      about:
        "For Juniper Ash we sieve the ash of our own wood stove into the glaze. It breaks from moss to honey wherever an edge catches the flame.",
      options: ["Moss", "Honey"],
      hue: 96,
      tags: ["wood ash glaze", "green ceramic", "rustic pottery"],
      materials: ["stoneware", "wood ash glaze"],
      pricePercent: 125,
    },
  ],
};
