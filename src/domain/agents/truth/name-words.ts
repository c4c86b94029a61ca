const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Words of titles that tell no product from another; normalised. */
export const genericWords = words(
  "gift gifts present handmade custom personalized personalised vintage new set pair pack size color colour style small medium large best her him mom dad wedding birthday home decor free shipping shop item piece one order",
  "geschenk geschenke handgemacht handgefertigt personalisiert neu paar stuck große farbe klein mittel groß versand einer eine",
  "cadeau cadeaux fait main personnalise nouveau lot taille couleur petit petite moyen grand grande piece",
  "regalo regalos hecho mano personalizado nuevo nueva juego talla tamano color pequeno pequena mediano grande pieza",
  "regali fatto mano personalizzato nuovo nuova taglia misura colore piccolo piccola medio pezzo",
  "cadeau handgemaakt gepersonaliseerd nieuw nieuwe maat kleur klein kleine groot grote stuk",
);

/** Between a value and the name it is said of: "$42 for the mug", "3 left of the trays". */
export const namingLinks = words(
  "for of per the a an our this that these those each left stock available in pieces more",
  "fur von vom der die das den dem des ein eine einen unser unsere unseren dieser diese dieses je stuck noch verfugbare",
  "pour de du des la le les l un une notre nos cette ce cet chaque exemplaires pieces",
  "para por del el los las una nuestra nuestro nuestras nuestros esta este unidades piezas",
  "per il lo gli i della del delle dei dell nostra nostro nostri questa questo pezzi di",
  "voor van het een onze deze dit die stuks",
  "do da o os as uma nosso nossa",
);

export const conjunctions = words("and or und oder et ou y o e en of");

/** Stand between names that share what is said next: "the mug and the tray". */
export const nameJoins = words(
  "the our a und oder der die das den et ou la le les l y o el los las e il lo i gli en of de het ein eine un une una een",
);

/** Before a name that a product is held against, or that goes with it. */
export const comparisons = words(
  "than like unlike with als wie mit que comme avec con come dan zoals met do com",
);
