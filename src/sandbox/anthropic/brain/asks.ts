import { budgetIn, withoutBudget } from "./budget";
import { searchWords, wordsOf } from "./language";
import type { Cue, Phrasebook } from "./phrasebook";
import type { Situation } from "./situation";
import { type Topic, topics } from "./topics";

/** One thing that the customer wants to know. */
export interface Ask {
  cues: Set<Cue>;
  /** English search words, without attributes when something else is named. */
  words: string[];
  /** Colours and sizes asked for. */
  attributes: string[];
  /** Properties asked for: dishwasher, size, scent. */
  topics: Topic[];
  /** The most that a piece may cost, where it is said. */
  budget: number | null;
  /** The title of a product talked about before. */
  title: string | null;
  /** The words searched for, as the customer wrote them. */
  spoken: string;
  source: string;
}

const attributeWords = new Set(
  "blue navy red green sage white cream black grey gray pink yellow orange purple brown teal turquoise terracotta small medium large xl xxl xs".split(
    " ",
  ),
);

/** Lines, sentences, and "… and how much is …" in our languages. */
const betweenQuestions =
  /\n+|(?<=[.?!…])\s+|\s(?:and|und|et|y|e|en)\s(?=(?:how|what|do|is|are|can|which|wie|was|habt|gibt|ist|welche|combien|quel|quelle|avez|cu[aá]nto|qu[eé]|tienen|quanto|quali|avete|hoeveel|wat|welke|hebben)(?![\p{L}]))/iu;

/** Splits a burst into what it asks. Pieces that name nothing belong to the piece before, or to the chat before. */
export function readAsks(situation: Situation): Ask[] {
  const asks: Ask[] = [];
  for (const piece of situation.task.split(betweenQuestions)) {
    const ask = readPiece(piece, situation.book);
    if (!ask) continue;
    const previous = asks.at(-1);
    if (previous && belongsTo(ask, previous)) merge(previous, ask);
    else asks.push(ask);
  }
  for (const ask of asks) resolveSubject(ask, situation);
  const substantial = asks.filter((ask) => !isCourtesy(ask));
  return substantial.length > 0 ? substantial : asks.slice(0, 1);
}

/** One piece of a message; null where nothing is said. */
export function readPiece(piece: string, book: Phrasebook): Ask | null {
  if (!/[\p{L}\p{N}]/u.test(piece)) return null;
  const cues = new Set<Cue>();
  const asked = topics.filter((topic) => topic.asked.test(piece)).slice(0, 2);
  const plain = asked.reduce(withoutQuestion, withoutBudget(piece.replaceAll("’", "'")));
  let rest = plain;
  for (const cue of Object.keys(book.cues) as Cue[]) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${book.cues[cue]})(?![\\p{L}\\p{N}])`, "giu");
    if (!pattern.test(plain)) continue;
    cues.add(cue);
    if (cue === "greeting" || cue === "thanks") rest = rest.replace(pattern, " ");
  }
  const found = searchWords(rest, book);
  const attributes = found.words.filter((word) => attributeWords.has(word));
  const words = found.words.filter((word) => !attributeWords.has(word));
  return {
    cues,
    words,
    attributes,
    topics: asked,
    budget: budgetIn(piece),
    spoken: found.spoken.join(" "),
    title: null,
    source: piece,
  };
}

/** The text without a topic's words; what its groups hold stays. */
function withoutQuestion(text: string, { asked }: Topic): string {
  return text.replace(asked, (...match) => {
    const groups = match.slice(1).filter((part) => typeof part === "string" && part !== text);
    return ` ${groups.join(" ")} `;
  });
}

/** Greeting or thanks and nothing else. */
function isCourtesy(ask: Ask): boolean {
  const only = [...ask.cues].every((cue) => cue === "greeting" || cue === "thanks");
  return (
    only &&
    ask.budget === null &&
    ask.words.length === 0 &&
    ask.attributes.length === 0 &&
    ask.topics.length === 0
  );
}

const aloneCues: Cue[] = [
  ...(["shop", "person", "offTopic", "introduce", "browse", "greeting", "thanks"] as const),
  ...(["order", "haggle", "legal", "cancel", "faq"] as const),
];

function belongsTo(ask: Ask, previous: Ask): boolean {
  if (ask.words.length > 0 || previous.words.length === 0) return false;
  if ([...ask.cues].some((cue) => aloneCues.includes(cue))) return false;
  return ask.cues.size > 0 || ask.attributes.length > 0 || ask.topics.length > 0;
}

function merge(target: Ask, ask: Ask) {
  for (const cue of ask.cues) target.cues.add(cue);
  target.attributes.push(...ask.attributes);
  target.topics.push(...ask.topics);
}

/** “It”, “the second one”: the product that the chat was about. */
function resolveSubject(ask: Ask, { earlier, book }: Situation) {
  if (ask.words.length > 0 || ask.budget !== null) return;
  if ([...ask.cues].some((cue) => aloneCues.includes(cue))) return;
  const amongAll = ask.cues.has("cheapest") || ask.cues.has("dearest") || ask.cues.has("list");
  const answers = amongAll ? [] : earlier.filter((line) => line.role === "assistant").reverse();
  for (const { text } of answers) {
    const titles = quotedTitles(text);
    if (titles.length === 0) continue;
    ask.title = titles[ordinal(ask.source, titles.length)] ?? titles[0] ?? null;
    ask.words = wordsOf(ask.title ?? "").slice(0, 6);
    return;
  }
  for (const { text } of earlier.filter((line) => line.role === "user").reverse()) {
    const words = searchWords(text, book).words.filter((word) => !attributeWords.has(word));
    if (words.length === 0) continue;
    ask.words = words;
    ask.spoken = text.trim();
    return;
  }
}

function quotedTitles(text: string): string[] {
  return [...text.matchAll(/[“„«]\s?([^”“»]{2,140}?)\s?[”“»]/gu)]
    .map((match) => match[1] ?? "")
    .filter(Boolean);
}

const ordinals = [
  /first|erste|premier|primer|primo|prima|eerste/i,
  /second|zweite|deuxième|segund|second[oa]|tweede/i,
  /third|dritte|troisième|tercer|terz[oa]|derde/i,
];

function ordinal(text: string, count: number): number {
  if (/\blast\b|letzte|dernier|últim|ultim|laatste/i.test(text)) return count - 1;
  return Math.max(
    0,
    ordinals.findIndex((pattern) => pattern.test(text)),
  );
}
