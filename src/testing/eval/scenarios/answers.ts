import type { Scenario } from "../scenario";

const about = "written answers";

export const answers: Scenario[] = [
  { about, says: ["Do you add a gift message?"], expect: { says: /card by hand/ } },
  { about, says: ["Can I visit your workshop?"], expect: { says: /by arrangement/ } },
  { about, language: "de", says: ["Gibt es Gutscheine?"], expect: { says: /bieten wir nicht an/ } },
  { about, language: "de", says: ["Kann ich eure Werkstatt besuchen?"], expect: { never: /jederzeit/i } },
  {
    about,
    says: ["Do you write a gift card by hand?", "And how much is the walnut tray?"],
    expect: { price: "tray" },
  },
];
