import type { Phrasebook } from "../phrasebook";

interface VariedWords {
  /** Before the lowest price over the variations. */
  from: string;
  /** Above the stock of each variation. */
  stock: string;
  /** What shipping of a product to a country costs, and how long that takes. */
  shipping: string;
  days: string;
}

/** What is said where values depend on the variation or on where a parcel goes. */
export const variedWords: Record<Phrasebook["code"], VariedWords> = {
  en: {
    from: "from",
    stock: "“{title}” in stock, by variation:",
    shipping: "Shipping “{title}” to {country} costs {price}.",
    days: "It is {days} days under way.",
  },
  de: {
    from: "ab",
    stock: "„{title}“ auf Lager, je Ausführung:",
    shipping: "Der Versand von „{title}“ nach {country} kostet {price}.",
    days: "Unterwegs: {days} Tage.",
  },
  fr: {
    from: "à partir de",
    stock: "« {title} » en stock, par version :",
    shipping: "La livraison de « {title} » ({country}) coûte {price}.",
    days: "Transport : {days} jours.",
  },
  es: {
    from: "desde",
    stock: "«{title}» en stock, por versión:",
    shipping: "El envío de «{title}» a {country} cuesta {price}.",
    days: "En camino: {days} días.",
  },
  it: {
    from: "a partire da",
    stock: "“{title}” in magazzino, per versione:",
    shipping: "La spedizione di “{title}” in {country} costa {price}.",
    days: "In viaggio: {days} giorni.",
  },
  nl: {
    from: "vanaf",
    stock: "“{title}” op voorraad, per versie:",
    shipping: "De verzending van “{title}” naar {country} kost {price}.",
    days: "Onderweg: {days} dagen.",
  },
};

const doubled = / (?:at|for|für|à|por|a|voor) (?=(?:from|ab|à partir de|desde|a partire da|vanaf) )/g;

/** "We have it for from $32" is no sentence. */
export const withoutDoubledPreposition = (text: string): string => text.replace(doubled, " ");
