/** One phrase a line, without empty ones and doubles. */
export function phrasesOf(lines: string): string[] {
  const phrases = lines.split("\n").map((line) => line.trim());
  return [...new Set(phrases.filter(Boolean))];
}
