import type { Token } from "./tokens";

/** What a shop does besides selling, and may do for nothing, by the beginnings of its words. */
const freeThings: Readonly<Record<string, readonly string[]>> = {
  shipping:
    "ship deliver post versand versend liefer portofrei gratisversand livr port expedi envi sped consegn verzend bezorg frete porte".split(
      " ",
    ),
  wrap: "wrap einpack verpack geschenkv geschenkp karte card emball paquet carte envolt envolv envuelv tarjeta pacch confezion bigliett inpak verpak kaart".split(
    " ",
  ),
  personal: "engrav personal initial grav prag monogra grabad incis inicial inizial bordad sticker".split(
    " ",
  ),
  returns:
    "return ruckgab rucksend ruckporto zurucksend retour renvo devol devuel rest retorn reso ritorno terugst".split(
      " ",
    ),
};

const stems = Object.entries(freeThings).flatMap(([thing, all]) => all.map((stem) => ({ thing, stem })));
const beginnings = new RegExp(`^(?:${stems.map(({ stem }) => stem).join("|")})`);

/** Which of them the words name: "shipping", "wrap"… */
export function thingsIn(tokens: readonly Token[]): string[] {
  const found = new Set<string>();
  for (const { norm } of tokens) {
    if (!beginnings.test(norm)) continue;
    for (const { thing, stem } of stems) if (norm.startsWith(stem)) found.add(thing);
  }
  return [...found];
}
