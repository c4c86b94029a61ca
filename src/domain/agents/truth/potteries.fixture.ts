/** The same small pottery in a language's words. */
export interface Pottery {
  mug: string;
  tray: string;
  vase: string;
  blue: string;
  green: string;
  /** The listings' own texts. */
  texts: readonly string[];
  customer: string;
}

export const potteries: Readonly<Record<string, Pottery>> & { en: Pottery } = {
  en: {
    mug: "Stoneware Mug 12 oz | Handmade gift for her",
    tray: "Walnut Tray, serving tray for breakfast",
    vase: "Porcelain Vase",
    blue: "Blue",
    green: "Green",
    texts: [
      "The mug is 9 cm tall, its glaze 100% lead free. Ready to ship in 3-5 business days. Two colours.",
      "The tray is 20 x 30 cm, oiled by hand. 15% off until November 30.",
      "The vase is 25 cm tall. Workshop closed until January 6.",
    ],
    customer: "Can it arrive by Friday? I need it on May 3. My order is 77120. Ocean Teapot at 20% off?",
  },
  de: {
    mug: "Steingutbecher 0,3 l | Handgemachtes Geschenk",
    tray: "Nussholztablett, Frühstück im Bett",
    vase: "Porzellanvase",
    blue: "Blau",
    green: "Grün",
    texts: [
      "Der Becher ist 9 cm hoch, die Glasur zu 100 % bleifrei. Versandfertig in 3-5 Werktagen.",
      "Das Tablett misst 20 x 30 cm. 15 % Rabatt bis 30. November.",
      "Die Vase ist 25 cm hoch. Werkstatt bis 6. Januar geschlossen.",
    ],
    customer: "Kommt es bis Freitag an? Ich brauche es am 3. Mai. Bestellung 77120. 20 % Rabatt?",
  },
  fr: {
    mug: "Tasse en grès 30 cl | Cadeau fait main",
    tray: "Plateau en noyer, petit déjeuner",
    vase: "Vase en porcelaine",
    blue: "Bleu",
    green: "Vert",
    texts: [
      "La tasse mesure 9 cm, l'émail est 100 % sans plomb. Prête à partir en 3-5 jours ouvrés.",
      "Le plateau mesure 20 x 30 cm. 15 % de réduction jusqu'au 30 novembre.",
      "Le vase mesure 25 cm. Atelier fermé jusqu'au 6 janvier.",
    ],
    customer: "Arrive-t-il vendredi ? Il me le faut le 3 mai. Commande 77120. 20 % de réduction ?",
  },
  es: {
    mug: "Taza de gres 30 cl | Regalo hecho a mano",
    tray: "Bandeja de nogal, desayuno",
    vase: "Jarrón de porcelana",
    blue: "Azul",
    green: "Verde",
    texts: [
      "La taza mide 9 cm, el esmalte es 100 % sin plomo. Lista para enviar en 3-5 días laborables.",
      "La bandeja mide 20 x 30 cm. 15 % de descuento hasta el 30 de noviembre.",
      "El jarrón mide 25 cm. Taller cerrado hasta el 6 de enero.",
    ],
    customer: "¿Llega el viernes? Lo necesito el 3 de mayo. Pedido 77120. ¿20 % de descuento?",
  },
  it: {
    mug: "Tazza in gres 30 cl | Regalo fatto a mano",
    tray: "Vassoio in noce, colazione",
    vase: "Vaso di porcellana",
    blue: "Blu",
    green: "Verde",
    texts: [
      "La tazza è alta 9 cm, lo smalto è 100 % senza piombo. Pronta da spedire in 3-5 giorni lavorativi.",
      "Il vassoio misura 20 x 30 cm. 15 % di sconto fino al 30 novembre.",
      "Il vaso è alto 25 cm. Laboratorio chiuso fino al 6 gennaio.",
    ],
    customer: "Arriva venerdì? Mi serve il 3 maggio. Ordine 77120. Sconto del 20 %?",
  },
  nl: {
    mug: "Aardewerk mok 30 cl | Handgemaakt cadeau",
    tray: "Notenhouten dienblad, ontbijt",
    vase: "Porseleinen vaas",
    blue: "Blauw",
    green: "Groen",
    texts: [
      "De mok is 9 cm hoog, het glazuur is 100% loodvrij. Klaar voor verzending in 3-5 werkdagen.",
      "Het dienblad is 20 x 30 cm. 15% korting tot 30 november.",
      "De vaas is 25 cm hoog. Atelier gesloten tot 6 januari.",
    ],
    customer: "Komt het vrijdag aan? Ik heb het nodig op 3 mei. Bestelling 77120. 20% korting?",
  },
};
