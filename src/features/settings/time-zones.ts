/** A time zone as the list shows it. */
export interface ZoneChoice {
  /** IANA name: "America/Argentina/Buenos_Aires". */
  zone: string;
  /** "Buenos Aires" */
  city: string;
  /** "America, Argentina"; empty for "UTC". */
  region: string;
}

/** Browsers keep some cities under names that their people gave up. */
const todaysNames: Record<string, string> = {
  Calcutta: "Kolkata",
  Faeroe: "Faroe Islands",
  Godthab: "Nuuk",
  Katmandu: "Kathmandu",
  Kiev: "Kyiv",
  Rangoon: "Yangon",
  Saigon: "Ho Chi Minh City",
};

/** A zone's name for people. */
export function nameZone(zone: string): ZoneChoice {
  const parts = zone.replaceAll("_", " ").split("/");
  const city = parts.at(-1) ?? zone;
  return { zone, city: todaysNames[city] ?? city, region: parts.slice(0, -1).join(", ") };
}

/** How far from Greenwich a zone is at a moment: "GMT+2"; empty for what isn't a zone. */
export function zoneOffset(zone: string, at: Date): string {
  try {
    const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" });
    return parts.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  } catch {
    return "";
  }
}

/** Every zone that this browser knows; `first` ones and UTC lead. */
export function listZones(first: readonly string[]): ZoneChoice[] {
  return [...new Set([...first, "UTC", ...Intl.supportedValuesOf("timeZone")])].map(nameZone);
}

/**
 * The zones that have all words of a search in any order, accents and capitals aside; cities that begin with it first.
 * "GMT+9" finds by distance, which takes a moment: each zone has to be asked.
 */
export function searchZones(zones: readonly ZoneChoice[], search: string, at: Date): ZoneChoice[] {
  const offset = /^(?:gmt|utc)?\s*([+-]\d{1,2}(?::\d\d)?)$/i.exec(search.trim())?.[1];
  if (offset) return zones.filter(({ zone }) => zoneOffset(zone, at) === `GMT${offset}`);
  const words = plain(search).split(" ").filter(Boolean);
  const found = zones.filter(({ zone, city, region }) => {
    const text = plain(`${city} ${region} ${zone}`);
    return words.every((word) => text.includes(word));
  });
  const rank = ({ city }: ZoneChoice) => (plain(city).startsWith(words[0] ?? "") ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
