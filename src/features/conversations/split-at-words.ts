/** A piece of a text, from character `at` on. */
export interface TextPart {
  at: number;
  part: string;
  isHit: boolean;
}

/** Cuts a text where words of a search begin in it; long texts are searched in their first 500 characters. */
export function splitAtWords(text: string, words: string): TextPart[] {
  const wanted = words
    .split(/\s+/u)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ at: 0, part: text, isHit: false }];
  const escaped = wanted.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  const pattern = new RegExp(escaped.join("|"), "giu");
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: part, index } of text.slice(0, 500).matchAll(pattern)) {
    if (index > end) parts.push({ at: end, part: text.slice(end, index), isHit: false });
    parts.push({ at: index, part, isHit: true });
    end = index + part.length;
  }
  if (end < text.length || parts.length === 0) parts.push({ at: end, part: text.slice(end), isHit: false });
  return parts;
}
