import { countryCodeOf, isElsewhere, type Place, placeFor } from "@/kernel/countries";
import { phraseAt, type Token } from "./tokens";

const shipping =
  /^(?:ship\w*|deliver\w*|postage|post|dispatch\w*|send\w*|mail\w*|parcel\w*|\w*versand\w*|verschick\w*|\w*liefer\w*|porto\w*|\w*pa(?:ket|ckchen)\w*|livr\w+|expedi\w*|envoi\w*|envoy\w*|port|envi\w*|enví\w*|gastos|entrega\w*|sped\w+|consegn\w*|verzend\w*|verstuur\w*|bezorg\w*|lever\w*|porte|frete)$/;

export const isOfShipping = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, norm }) => kind === "word" && shipping.test(norm));

const regions: ReadonlyMap<string, Place> = new Map([
  ...phrases(
    { countryIso: null, region: "eu" },
    "eu|european union|europaische union|europaischen union|union europeenne|ue|union europea|unione europea|europese unie|uniao europeia",
  ),
  ...phrases(
    { countryIso: null, region: null },
    "everywhere else|elsewhere|other countries|rest of the world|rest der welt|alle anderen lander|andere lander|sonst uberall|uberall sonst|ailleurs|autres pays|reste du monde|otros paises|resto del mundo|altri paesi|resto del mondo|andere landen|rest van de wereld|overal elders|overige landen",
  ),
]);

function phrases(place: Place, line: string): [string, Place][] {
  return line.split("|").map((phrase) => [phrase, place]);
}

/** The places that words name: a country's code, or a region. Countries are written with a capital. */
export function placesIn(tokens: readonly Token[]): (string | Place)[] {
  const found: (string | Place)[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (const count of [4, 3, 2, 1]) {
      const phrase = phraseAt(tokens, at, count);
      if (phrase === "") continue;
      const region = regions.get(phrase);
      const code = region || !isName(tokens, at, count) ? null : countryCodeOf(phrase);
      if (!region && !code) continue;
      found.push(region ?? code ?? "");
      at += count - 1;
      break;
    }
  }
  return found;
}

/** "US" is a country and "us" is none. */
function isName(tokens: readonly Token[], at: number, count: number): boolean {
  const raw = tokens[at]?.raw ?? "";
  return count === 1 && raw.length < 3 ? raw === raw.toUpperCase() : /^\p{Lu}/u.test(raw);
}

/** Which of the places a named one belongs to. */
export function belongingTo<One extends Place>(
  places: readonly One[],
  named: string | Place,
): One | undefined {
  if (typeof named === "string") return placeFor(places, named);
  if (isElsewhere(named)) return places.find(isElsewhere);
  return places.find((one) => !one.countryIso && one.region === named.region) ?? places.find(isElsewhere);
}
