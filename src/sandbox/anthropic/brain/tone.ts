/** How the seller wants the shop to sound. */
export type Tone = "warm" | "brief" | "playful" | "formal";

const words: Record<Tone, string> = {
  warm: "warm(?:ly|th)?|friendly|kind(?:ly)?|herzlich\\w*|freundlich\\w*|chaleureu\\w+|cálid\\w+|cordial\\w*|caloros\\w+|hartelijk\\w*|vriendelijk\\w*",
  brief:
    "brief(?:ly)?|short|concise(?:ly)?|terse(?:ly)?|to the point|kurz\\w*|knapp\\w*|bref|brève\\w*|concis\\w*|breve\\w*|kort|bondig\\w*",
  playful:
    "playful(?:ly)?|fun(?:ny)?|cheeky|witty|humou?r\\w*|jok(?:e|es|ing|ey)|verspielt\\w*|witzig\\w*|lustig\\w*|enjoué\\w*|drôle\\w*|divertid\\w+|giocos\\w+|scherzos\\w+|speels\\w*|grappig\\w*",
  formal:
    "formal(?:ly)?|polite(?:ly)?|professional(?:ly)?|business-?like|förmlich\\w*|höflich\\w*|sachlich\\w*|formel(?:le)?|poli\\w*|formale|formeel|beleefd\\w*|zakelijk\\w*",
};

/** "Never be playful" asks for something else. */
const negation =
  /(?:\b(?:not|never|no|without|less|avoid|don't|isn't|nicht|kein\w*|nie|ohne|pas|jamais|sans|no|nunca|sin|non|mai|senza|niet|geen|nooit|zonder))\s+(?:\S+\s+){0,2}$/iu;

/** Under which heading the seller's own words stand. */
const ownWords = /^#+ .*(?:how you are|owner's own words|personality|soul|tone).*$/im;
const nextPart = /^#+ this conversation/im;

/** The tone that the seller's words ask for: the first one named and not denied; warm when none is. */
export function readTone(system: string): Tone {
  const text = sellersWords(system).replaceAll("’", "'");
  const found = Object.entries(words).flatMap(([tone, pattern]) => {
    const matches = text.matchAll(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "giu"));
    const meant = [...matches].find(
      ({ index }) => !negation.test(text.slice(Math.max(0, index - 40), index)),
    );
    return meant ? [{ tone: tone as Tone, at: meant.index }] : [];
  });
  return found.sort((one, other) => one.at - other.at)[0]?.tone ?? "warm";
}

/** Only the seller's part of the instructions, where it can be told apart: the rest has its own "warm" and "brief". */
function sellersWords(system: string): string {
  const heading = ownWords.exec(system);
  if (!heading) return system;
  const after = system.slice(heading.index + heading[0].length);
  return after.slice(0, nextPart.exec(after)?.index);
}
