import type { Scenario } from "../scenario";

const about = "variants";

export const variants: Scenario[] = [
  { about, says: ["Does the speckled mug come in blue?"], expect: { price: ["mug", "12 oz", "Blue"] } },
  { about, says: ["Do you have the speckled mug in sage?"], expect: { says: /sold out/i } },
  { about, says: ["What sizes does the speckled mug come in?"], expect: { says: /8 oz.*12 oz/ } },
  {
    about,
    says: ["Is there a speckled mug in purple?"],
    expect: { says: /don't|not/i, never: /purple is/i },
  },
  { about, says: ["How much is the speckled mug in blue?"], expect: { price: ["mug", "12 oz", "Blue"] } },
  {
    about,
    language: "de",
    says: ["Gibt es die Speckled Tasse in blau?"],
    expect: { price: ["mug", "12 oz", "Blue"] },
  },
  {
    about,
    language: "fr",
    says: ["Avez-vous la tasse Speckled en bleu ?"],
    expect: { price: ["mug", "12 oz", "Blue"] },
  },
  { about, says: ["Which colours does the speckled mug have?"], expect: { says: /Cream.*Blue/s } },
];
