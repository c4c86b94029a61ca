const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Have and there is, of a shop; normalised. */
export const haveWords = words(
  "have got left there haben gibt gibts habe fuhren avons ai y tenemos tengo queda quedan hay abbiamo ci ho hebben heb er temos tenho",
);

/** Not, no more. */
export const noMore = words("t not no longer nicht kein keine keinen pas plus no non niet geen nao");

/** "The tray is gone", "we are out of trays". */
export const beWords = words("is are s re ran run ist sind est sont es son e sono is zijn");
export const goneWords = words("gone out weg fort parti partie partis parties finito finita finiti finite");

/** Stand for a thing named before. */
export const itWords = words(
  "it them any ihn sie es den davon keinen la le l en lo los las ninguno ninguna ne er hem",
);

/** What such a clause may hold besides: whoever has it, regret, and now. */
export const absenceFillers = words(
  "we i all our the that this a an one of sorry unfortunately currently anymore any more now right at moment present left in stock don do",
  "wir ich alle unsere das der die dem leider mehr gerade momentan zurzeit derzeit aktuell im auf lager",
  "nous n je tous toutes nos le les la l ce cette malheureusement actuellement plus stock",
  "ya nosotros todos todas nuestras nuestros el los las esta este lamentablemente ahora mismo momento",
  "noi tutti tutte il lo i gli questo questa piu purtroppo al momento ora",
  "we ik alle onze het de deze dit helaas meer nu momenteel op voorraad a o os as ja mais",
);
