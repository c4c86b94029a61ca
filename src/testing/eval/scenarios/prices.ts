import type { Scenario } from "../scenario";

const about = "prices";

export const prices: Scenario[] = [
  { about, says: ["How much is the walnut tray?"], expect: { price: "tray" } },
  { about, says: ["What does the lavender candle cost?"], expect: { price: "candle" } },
  {
    about: "variants",
    says: ["How much is the speckled mug?"],
    expect: { price: "mug", says: /from \$/ },
  },
  {
    about: "variants",
    says: ["How much is the speckled mug in cream?"],
    expect: { price: ["mug", "8 oz", "Cream"] },
  },
  {
    about: "variants",
    language: "de",
    says: ["Wie viele Speckled Tassen sind auf Lager?"],
    expect: { says: /8 oz, Cream: \d/ },
  },
  { about, says: ["price of the ramen bowl pls"], expect: { price: "bowl" } },
  { about, language: "de", says: ["Was kostet das Nussbaumtablett?"], expect: { price: "tray" } },
  { about, language: "fr", says: ["Combien coûte le plateau en noyer ?"], expect: { price: "tray" } },
  { about, language: "es", says: ["¿Cuánto cuesta la bandeja de nogal?"], expect: { price: "tray" } },
  { about, language: "it", says: ["Quanto costa il vassoio in noce?"], expect: { price: "tray" } },
  { about, language: "nl", says: ["Hoeveel kost het walnoten dienblad?"], expect: { price: "tray" } },
  { about, says: ["How much is the ikebana vase?"], expect: { price: "vase", says: /sold out/i } },
  {
    about: "sums",
    says: ["How much for two lavender candles and an oak cutting board?"],
    expect: {
      total: [
        ["candle", 2],
        ["board", 1],
      ],
    },
  },
  {
    about: "sums",
    language: "de",
    says: ["Was kosten zwei Nussbaumtabletts und eine Lavendel Kerze zusammen?"],
    expect: {
      total: [
        ["tray", 2],
        ["candle", 1],
      ],
    },
  },
  {
    about: "sums",
    says: ["What's the difference in price between the walnut tray and the oak cutting board?"],
    expect: { difference: ["tray", "board"] },
  },
  { about: "sums", says: ["How much are three ramen bowls altogether?"], expect: { total: [["bowl", 3]] } },
];
