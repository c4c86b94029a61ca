import type { Scenario } from "../scenario";

const about = "stock";

export const stock: Scenario[] = [
  { about, says: ["Is the walnut tray in stock?"], expect: { stock: "tray" } },
  { about, says: ["How many ramen bowls do you have left?"], expect: { stock: "bowl" } },
  { about, says: ["Do you still have the oak cutting board?"], expect: { price: "board" } },
  { about, says: ["Is the ikebana vase still available?"], expect: { says: /sold out/i } },
  { about, says: ["Hi!", "How many lavender candles are there?"], expect: { stock: "candle" } },
  {
    about,
    language: "de",
    says: ["Ist die Ikebana Vase noch vorrätig?"],
    expect: { says: /ausverkauft/i },
  },
  {
    about,
    language: "nl",
    says: ["Hoeveel lavendel kaarsen zijn er op voorraad?"],
    expect: { stock: "candle" },
  },
  { about, says: ["Do you have a teapot?"], expect: { says: /couldn't|nothing|don't/i } },
  { about, says: ["Is there a golden unicorn lamp in stock?"], expect: { never: /yes,? we do/i } },
];
