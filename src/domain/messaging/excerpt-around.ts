/** What stands before the found word, so that it is read in its sentence. */
const LEAD = 40;

/** A message cut to the place where the first of the words begins a word, with an ellipsis where something is left out. */
export function excerptAround(text: string, words: string, length: number): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  const wanted = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const lower = plain.toLowerCase();
  const places = [...lower.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) =>
    wanted.some((one) => word.startsWith(one)),
  );
  const at = places[0]?.index ?? 0;
  if (plain.length <= length) return plain;
  const start = at <= LEAD ? 0 : Math.max(0, plain.indexOf(" ", at - LEAD) + 1);
  const cut = plain.slice(Math.min(start, at), Math.min(start, at) + length);
  return `${start > 0 ? "…" : ""}${cut}${start + length < plain.length ? "…" : ""}`;
}
