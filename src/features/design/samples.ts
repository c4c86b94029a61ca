/** Texts as bad as they come; none is anybody's. */
export const samples = {
  title: "Speckled Oat Latte Bowl",
  /** 200 characters without a space. */
  unbroken: "Handgedrehteschale".repeat(12).slice(0, 200),
  fortyWords:
    "Large hand thrown stoneware serving bowl with a speckled oat glaze and an unglazed foot that is made for salads pasta or fruit safe in dishwasher oven and microwave and wrapped in paper so that it reaches you in one piece",
  arabic: "وعاء قهوة مرقط مصنوع يدويًا",
  hebrew: "קערת חרס בעבודת יד, 12 ס״מ",
  html: '<b>Sale</b> <img src=x onerror="alert(1)">',
  emoji: "👩‍🌾 Juniper & Clay 🌿",
  brokenPicture: "/no-such-picture.png",
} as const;

export interface SampleRow {
  id: string;
  title: string;
  state: "Active" | "Sold out" | "Draft";
  stock: number;
  priceMinor: number;
}

/** Rows that differ from each other and are the same each time. */
export function sampleRows(count: number): SampleRow[] {
  const glazes = ["Oat", "Moss", "Indigo", "Rust", "Chalk", "Charcoal", "Sage"];
  const things = ["Latte Bowl", "Bud Vase", "Dinner Plate", "Tumbler", "Incense Dish"];
  return Array.from({ length: count }, (_none, at) => ({
    id: `row-${at + 1}`,
    title: `${glazes[at % glazes.length]} ${things[at % things.length]} no. ${at + 1}`,
    state: at % 11 === 3 ? "Sold out" : at % 13 === 5 ? "Draft" : "Active",
    stock: at % 11 === 3 ? 0 : (at * 7) % 40,
    priceMinor: 1_200 + ((at * 350) % 9_000),
  }));
}

/** The same with everything that may go wrong with a name or a figure. */
export const badRows: SampleRow[] = [
  { id: "bad-1", title: samples.unbroken, state: "Active", stock: 1, priceMinor: 0 },
  { id: "bad-2", title: samples.fortyWords, state: "Active", stock: 1_000_000, priceMinor: 123_456_789 },
  { id: "bad-3", title: samples.arabic, state: "Sold out", stock: 0, priceMinor: 3_600 },
  { id: "bad-4", title: samples.html, state: "Draft", stock: 12, priceMinor: 3_600 },
];
