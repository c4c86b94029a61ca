const plural = /^(?:e?s|e?n|x)$/;

/** How much one word stands for another: 1 the same, 0 nothing to do with it. */
export function alike(asked: string, said: string): number {
  if (asked === said) return 1;
  const [short, long] = asked.length <= said.length ? [asked, said] : [said, asked];
  // "mug" and "mugs".
  if (short.length >= 3 && long.startsWith(short) && plural.test(long.slice(short.length))) return 0.9;
  if (short.length < 4) return 0;
  const shared = sharedStart(short, long);
  // "wrap" and "wrapping", "envoi" and "envoyer".
  if (shared >= 4 && shared >= short.length - 2 && long.length - shared <= 4) return 0.9;
  // "Geschenk" and "Geschenkverpackung", "verpackung" and the same.
  if (short.length >= 5 && (shared === short.length || long.endsWith(short))) return 0.7;
  if (shared >= 6) return 0.6;
  return isTypo(short, long) ? 0.8 : 0;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** One letter more, less, other or changed with its neighbour; two in words of eight and more. Numbers have no typos. */
function isTypo(one: string, other: string): boolean {
  const most = one.length >= 8 ? 2 : 1;
  if (other.length - one.length > most) return false;
  // Typos at both ends of a word are rare, and comparing all words with all is slow.
  if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return false;
  if (/\d/.test(one) || /\d/.test(other)) return false;
  return distance(one, other) <= most;
}

/** Edits between two words, neighbours changed places counting as one. */
function distance(one: string, other: string): number {
  let older: number[] = [];
  let old = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    older = old;
    old = row;
  }
  return old[other.length] ?? 0;
}
