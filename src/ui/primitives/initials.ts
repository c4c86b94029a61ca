/** Up to two letters for a name: first and last word's first character, whole emoji and accents kept. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = picked.map((word) => firstCharacter(word ?? "").toLocaleUpperCase());
  return letters.join("") || "?";
}

function firstCharacter(word: string): string {
  const [first] = new Intl.Segmenter().segment(word.replace(/^[^\p{L}\p{N}\p{Emoji}]+/u, ""));
  return first?.segment ?? "";
}
