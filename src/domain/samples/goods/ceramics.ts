import type { SampleProduct } from "./goods";

const stoneware = ["stoneware", "lead-free glaze"];

export const ceramics: SampleProduct[] = [
  {
    sku: "CER-01",
    title: "Oat Breakfast Bowl, Speckled Stoneware",
    description:
      "A deep bowl for porridge, soup or noodles, thrown on the wheel and glazed in a warm oat white with iron speckles. It sits well in two hands and keeps its heat. About 15 cm wide and 7 cm high. Dishwasher and microwave safe.",
    tags: ["bowl", "breakfast bowl", "stoneware", "speckled", "handmade pottery", "gift"],
    materials: stoneware,
    picture: "bowl",
    price: 3_400,
    stock: 14,
    days: [1, 3],
  },
  {
    sku: "CER-02",
    title: "Hug Mug, Handmade Coffee Cup",
    description:
      "A round-bellied mug with a handle for three fingers. Each one is trimmed by hand, so no two are quite alike. Dishwasher and microwave safe. The small one is right for a flat white, the large one for a long tea.",
    tags: ["mug", "coffee cup", "tea mug", "stoneware", "handmade", "gift for her"],
    materials: stoneware,
    picture: "mug",
    price: 2_800,
    stock: 23,
    options: {
      name: "Size",
      values: [
        { value: "Small, 200 ml", price: 2_800, stock: 9 },
        { value: "Large, 350 ml", price: 3_200, stock: 14 },
      ],
    },
    days: [1, 3],
  },
  {
    sku: "CER-03",
    title: "Dinner Plate in Sage, Stoneware",
    description:
      "A flat plate with a low, soft rim and a satin sage glaze that lets the clay show at the edge. 26 cm across, it stacks neatly with the side plate. Dishwasher safe.",
    tags: ["plate", "dinner plate", "sage green", "tableware", "stoneware"],
    materials: stoneware,
    picture: "plate",
    price: 4_200,
    stock: 18,
    days: [1, 3],
  },
  {
    sku: "CER-04",
    title: "Side Plate in Sage, Stoneware",
    description:
      "The small sister of the dinner plate, 19 cm across: for cake, toast, or under a bowl. The same satin sage glaze. Dishwasher safe.",
    tags: ["plate", "side plate", "dessert plate", "sage green", "stoneware"],
    materials: stoneware,
    picture: "plate",
    price: 2_600,
    stock: 20,
    days: [1, 3],
  },
  {
    sku: "CER-05",
    title: "Bud Vase, Terracotta",
    description:
      "A slim vase for one stem or a few grasses, left bare outside so that the warm clay can be felt, glazed inside and watertight. 16 cm high.",
    tags: ["vase", "bud vase", "terracotta", "home decor", "minimal"],
    materials: ["terracotta", "clear glaze"],
    picture: "vase",
    price: 3_000,
    stock: 7,
    days: [1, 3],
  },
  {
    sku: "CER-06",
    title: "Large Floor Vase, Terracotta",
    description:
      "A tall, quiet vase for branches and pampas grass, coiled by hand over two days. 42 cm high, glazed inside and watertight. Each is one of a kind; small marks of the making are part of it.",
    tags: ["vase", "floor vase", "terracotta", "pampas", "large vase"],
    materials: ["terracotta", "clear glaze"],
    picture: "vase",
    price: 14_800,
    stock: 1,
    days: [3, 5],
  },
  {
    sku: "CER-07",
    title: "Milk Jug, Oat White",
    description:
      "Pours without a drip, for milk, sauce or a handful of wildflowers. Holds 300 ml. Dishwasher and microwave safe.",
    tags: ["jug", "milk jug", "creamer", "pitcher", "stoneware"],
    materials: stoneware,
    picture: "jug",
    price: 3_600,
    stock: 6,
    days: [1, 3],
  },
  {
    sku: "CER-08",
    title: "Water Pitcher, Midnight Blue",
    description:
      "A pitcher for the middle of the table, with a glaze that runs from midnight blue into rust where it is thick. Holds 1.2 litres. Please wash it by hand.",
    tags: ["pitcher", "jug", "water carafe", "blue", "stoneware"],
    materials: stoneware,
    picture: "jug",
    price: 6_800,
    stock: 0,
    days: [5, 10],
  },
  {
    sku: "CER-09",
    title: "Name Mug, Stamped by Hand",
    description:
      "The hug mug in its large size, with a name of up to 10 letters pressed into the clay before it is fired. Please write the name exactly as it should stand. Made to order, so it can't be returned.",
    tags: ["personalised mug", "name mug", "custom gift", "coffee cup", "stoneware"],
    materials: stoneware,
    picture: "mug",
    price: 4_400,
    stock: 12,
    days: [10, 14],
    personalizable: true,
  },
  {
    sku: "CER-10",
    title: "Serving Bowl, Wide and Low",
    description:
      "For salad, fruit or a whole loaf: 30 cm wide and only 6 cm high, so that food looks generous in it. Oat white with a raw clay foot. Dishwasher safe.",
    tags: ["serving bowl", "salad bowl", "fruit bowl", "stoneware", "tableware"],
    materials: stoneware,
    picture: "bowl",
    price: 7_800,
    stock: 4,
    days: [1, 3],
  },
];
