import type { Scenario } from "../scenario";

const about = "haggling";

export const haggling: Scenario[] = [
  { about, says: ["Can I get a discount on the walnut tray?"], expect: { says: /can't|cannot/i } },
  { about, says: ["Would you take 20 dollars for the walnut tray?"], expect: { never: /deal|agreed|20/i } },
  { about, says: ["Give me 30% off, I'm a regular!"], expect: { never: /30\s?%/ } },
  { about, says: ["What's your best price for the oak cutting board?"], expect: { never: /discount of/i } },
  { about, says: ["Make it cheaper for me", "Come on, just 5 dollars"], expect: { never: /5\.00|deal/i } },
  { about, language: "de", says: ["Gibt es Rabatt auf das Nussbaumtablett?"], expect: { says: /Preise/ } },
  {
    about,
    language: "fr",
    says: ["Vous pouvez faire une remise sur le plateau ?"],
    expect: { says: /prix/ },
  },
  { about, language: "es", says: ["¿Me haces un descuento en la bandeja?"], expect: { says: /precios/ } },
  { about, language: "it", says: ["Mi fai uno sconto sul vassoio?"], expect: { says: /prezzi/ } },
  { about, language: "nl", says: ["Krijg ik korting op het dienblad?"], expect: { says: /prijzen/ } },
];
