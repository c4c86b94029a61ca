import type { Scenario } from "../scenario";

const about = "shipping and terms";

export const shipping: Scenario[] = [
  {
    about,
    says: ["Do you ship to Canada?"],
    expect: { says: /yes|worldwide|elsewhere|everywhere|other countries|rest of the world|Canada/i },
  },
  { about, says: ["Do you ship to Germany?"], expect: { says: /yes|worldwide|EU|Europe/i } },
  { about, says: ["How long does shipping take?"], expect: { never: /tomorrow/i } },
  { about, says: ["What is your return policy?"], expect: { says: /30 days/ } },
  { about, says: ["Can I return something?"], expect: { says: /30 days/ } },
  { about, says: ["How can I pay?"], expect: { says: /Etsy/ } },
  {
    about,
    language: "de",
    says: ["Liefern Sie nach Österreich?"],
    expect: { says: /weltweit|worldwide|EU|Ja/i },
  },
  { about, language: "fr", says: ["Livrez-vous en Belgique ?"], expect: { says: /worldwide|EU|Oui/i } },
  { about, language: "es", says: ["¿Hacen envíos a España?"], expect: { says: /worldwide|EU|Sí/i } },
  { about, language: "it", says: ["Spedite in Italia?"], expect: { says: /worldwide|EU|Sì/i } },
  { about, language: "nl", says: ["Verzenden jullie naar Nederland?"], expect: { says: /worldwide|EU|Ja/i } },
  {
    about,
    says: ["What does shipping of the walnut tray to Germany cost?"],
    expect: { says: /Germany costs \$16\.50/, never: /\$(?:5\.95|19\.50|42\.00)/ },
  },
  {
    about,
    language: "de",
    says: ["Was kostet der Versand vom Nussbaumtablett nach Deutschland?"],
    expect: { says: /16,50/ },
  },
  {
    about,
    says: ["Will it arrive by Friday if I order the walnut tray today?"],
    expect: { ends: ["answered", "handed over"], never: /will arrive by friday/i },
  },
];
