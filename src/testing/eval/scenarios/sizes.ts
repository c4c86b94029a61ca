import type { Scenario } from "../scenario";

const about = "sizes and care";

export const sizes: Scenario[] = [
  { about, says: ["How big is the walnut tray?"], expect: { says: /14 x 9 inches/ } },
  { about, says: ["How tall is the ikebana vase?"], expect: { says: /11 inches/ } },
  { about, says: ["How much does the ramen bowl hold?"], expect: { says: /24 oz/ } },
  { about, says: ["Is the speckled mug dishwasher safe?"], expect: { says: /yes[\s\S]*dishwasher/i } },
  {
    about,
    says: ["Can the ramen bowl go in the dishwasher?"],
    expect: { says: /afraid not[\s\S]*dishwasher/i },
  },
  { about, says: ["How long does the lavender candle burn?"], expect: { says: /40 hours/ } },
  { about, says: ["What does the lavender candle smell like?"], expect: { says: /lavender fields/i } },
  { about, says: ["Is the walnut tray microwave safe?"], expect: { says: /doesn't say/i } },
  { about, language: "de", says: ["Wie groß ist das Nussbaumtablett?"], expect: { says: /14 x 9/ } },
  {
    about,
    language: "it",
    says: ["Di che materiale è il vassoio in noce?"],
    expect: { says: /walnut|noce/i },
  },
];
