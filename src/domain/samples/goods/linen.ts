import type { SampleProduct } from "./goods";

const linen = ["European flax linen"];

export const linenGoods: SampleProduct[] = [
  {
    sku: "LIN-01",
    title: "Linen Napkins, Set of Four",
    description:
      "Four soft-washed napkins with mitred corners, 42 x 42 cm. They look best a little crumpled and get softer with every wash. Machine wash at 40 degrees.",
    tags: ["napkins", "linen napkins", "table linen", "set of 4", "wedding gift"],
    materials: linen,
    picture: "napkins",
    price: 3_800,
    stock: 25,
    options: {
      name: "Colour",
      values: [
        { value: "Natural", price: 3_800, stock: 11 },
        { value: "Terracotta", price: 3_800, stock: 8 },
        { value: "Sage", price: 3_800, stock: 6 },
      ],
    },
    days: [1, 2],
  },
  {
    sku: "LIN-02",
    title: "Linen Tea Towel with Loop",
    description:
      "A kitchen towel that really dries: pure linen, 50 x 70 cm, with a loop to hang it by. It leaves no lint on glasses.",
    tags: ["tea towel", "kitchen towel", "dish towel", "linen", "zero waste"],
    materials: linen,
    picture: "towel",
    price: 1_800,
    stock: 40,
    days: [1, 2],
  },
  {
    sku: "LIN-03",
    title: "Table Runner, Washed Linen",
    description:
      "A long runner with narrow hems, washed so that it falls softly over the edge. 45 cm wide. Please measure your table and add 20 cm for each end.",
    tags: ["table runner", "linen runner", "table linen", "dining room"],
    materials: linen,
    picture: "napkins",
    price: 4_600,
    stock: 13,
    options: {
      name: "Length",
      values: [
        { value: "150 cm", price: 4_600, stock: 7 },
        { value: "200 cm", price: 5_800, stock: 4 },
        { value: "250 cm", price: 6_900, stock: 2 },
      ],
    },
    days: [1, 3],
  },
  {
    sku: "LIN-04",
    title: "Tablecloth, Heavy Linen",
    description:
      "A heavy cloth for every day, 150 x 250 cm, for a table of six to eight. It comes pre-washed, so it won't shrink again. Machine wash at 40 degrees.",
    tags: ["tablecloth", "linen tablecloth", "table linen", "large"],
    materials: linen,
    picture: "napkins",
    price: 11_900,
    stock: 5,
    days: [2, 4],
  },
  {
    sku: "LIN-05",
    title: "Cushion Cover, Stonewashed Linen",
    description:
      "A plain cover with a hidden zip, 45 x 45 cm, in colours taken from our clays. The filling is not included.",
    tags: ["cushion cover", "pillow case", "linen cushion", "home decor"],
    materials: [...linen, "cotton zip"],
    picture: "cushion",
    price: 3_200,
    stock: 17,
    options: {
      name: "Colour",
      values: [
        { value: "Rust", price: 3_200, stock: 9 },
        { value: "Oat", price: 3_200, stock: 8 },
        { value: "Midnight blue", price: 3_400, stock: 0 },
      ],
    },
    days: [1, 3],
  },
  {
    sku: "LIN-06",
    title: "Linen Apron, Cross-Back",
    description:
      "An apron without strings: the straps cross at the back and you simply slip it on. Two deep pockets. One size, for most people between size 8 and 18.",
    tags: ["apron", "linen apron", "cross back", "kitchen", "pottery apron"],
    materials: linen,
    picture: "towel",
    price: 6_400,
    stock: 8,
    days: [1, 3],
  },
  {
    sku: "LIN-07",
    title: "Bread Bag, Linen",
    description:
      "Keeps a loaf fresh for days: the linen lets it breathe without drying it out. 30 x 40 cm with a drawstring. Wash it at 60 degrees.",
    tags: ["bread bag", "linen bag", "zero waste", "kitchen"],
    materials: [...linen, "cotton cord"],
    picture: "towel",
    price: 2_200,
    stock: 3,
    days: [1, 2],
  },
  {
    sku: "LIN-08",
    title: "Linen Bath Towel, Waffle Weave",
    description:
      "A light towel that dries quickly and takes little room, 75 x 140 cm. We are still choosing its colours.",
    tags: ["bath towel", "waffle towel", "linen", "bathroom"],
    materials: linen,
    picture: "towel",
    price: 5_400,
    stock: 10,
    draft: true,
    days: [2, 4],
  },
];
