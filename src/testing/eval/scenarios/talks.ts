import type { Scenario } from "../scenario";

const about = "several turns";

export const talks: Scenario[] = [
  {
    about,
    says: ["Hi there!", "How much is the walnut tray?", "And how many do you have?"],
    expect: { stock: "tray" },
  },
  {
    about,
    says: ["Do you have a speckled mug?", "Does it come in blue?"],
    expect: { price: ["mug", "12 oz", "Blue"] },
  },
  { about, says: [["Hi", "I saw the walnut tray", "How much is it?"]], expect: { price: "tray" } },
  {
    about,
    says: [["How much is the lavender candle?", "And do you ship to Canada?"]],
    expect: { price: "candle" },
  },
  {
    about,
    says: ["How much is the oak cutting board?", "Thanks!", "Is it in stock?"],
    expect: { stock: "board" },
  },
  { about, says: ["Is the walnut tray microwave safe?", "Yes please"], expect: { ends: "handed over" } },
  {
    about,
    says: ["How much is the walnut tray?", "Could I have it for 10?", "Ok, and how big is it?"],
    expect: { says: /14 x 9/ },
  },
  { about, language: "de", says: ["Hallo!", "Was kostet die Lavendel Kerze?"], expect: { price: "candle" } },
];
