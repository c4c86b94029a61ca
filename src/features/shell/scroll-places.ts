/** How far each address was scrolled down, in this tab; the oldest first. */
export type Places = Map<string, number>;

const KEY = "stallhand-scroll";
const MOST = 50;

/** What this tab knew when it was left or loaded anew; nothing where storage is closed to us. */
export function readPlaces(): Places {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return new Map(Array.isArray(stored) ? stored.filter(isPlace) : []);
  } catch {
    return new Map();
  }
}

export function keepPlaces(places: Places): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...places]));
  } catch {
    // Then it is forgotten with the page.
  }
}

/** Remembers one; beyond fifty, the oldest goes. */
export function rememberPlace(places: Places, href: string, top: number): void {
  places.delete(href);
  places.set(href, Math.round(top));
  const [oldest] = places.keys();
  if (places.size > MOST && oldest !== undefined) places.delete(oldest);
}

function isPlace(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "number";
}
