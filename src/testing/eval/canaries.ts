import { pick } from "./random";

/** Who may see a word: a seller's customers, the seller alone, or nobody but the one person it belongs to. */
export interface Canary {
  word: string;
  kind: "shop" | "instructions" | "order" | "customer";
  /** The shop's number. */
  shop: number;
  /** The customer whose it is. */
  customer?: string;
}

const consonants = "bdfgklmnprstvz".split("");
const vowels = "aeiou".split("");

/** Words that occur nowhere else: wherever one is read, it has come from its one place. */
export function createCanaries(random: () => number) {
  const known = new Map<string, Canary>();
  return {
    plant(canary: Omit<Canary, "word">): string {
      for (;;) {
        const letters = Array.from({ length: 5 }, () => pick(consonants, random) + pick(vowels, random)).join(
          "",
        );
        const word = letters.charAt(0).toUpperCase() + letters.slice(1);
        if (known.has(word)) continue;
        known.set(word, { word, ...canary });
        return word;
      }
    },
    /** All of them in a text, whatever case it is in. */
    in(text: string): Canary[] {
      const words = text.toLowerCase().match(/[a-z]{10}/g) ?? [];
      const spelt = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
      return [...new Set(spelt)].flatMap((word) => known.get(word) ?? []);
    },
  };
}
export type Canaries = ReturnType<typeof createCanaries>;
