const DATE = "$date";

/**
 * A value as JSON that `fromWire` turns into the same again: a date becomes `{ $date: "…" }`; keys of others that begin
 * with `$` get a second one, so that nobody's words pass for a date. Plain objects, arrays and JSON's own values only.
 */
export function toWire(value: unknown): unknown {
  if (value instanceof Date) return { [DATE]: value.toISOString() };
  return mapped(value, toWire, (key) => (key.startsWith("$") ? `$${key}` : key));
}

/** What `toWire` was given, out of parsed JSON. */
export function fromWire(value: unknown): unknown {
  if (typeof value === "object" && value !== null && DATE in value) return new Date(String(value[DATE]));
  return mapped(value, fromWire, (key) => (key.startsWith("$") ? key.slice(1) : key));
}

function mapped(value: unknown, map: (value: unknown) => unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), map(inner)]));
}
