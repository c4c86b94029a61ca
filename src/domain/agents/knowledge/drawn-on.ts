import { customerLanguage } from "../words";
import { alike } from "./alike";
import { contentWords } from "./content-words";

/** An answer that a run has read. */
interface Read {
  id: string;
  title: string;
  body: string;
}

/** Half of an answer's words in a reply, or a quarter of the reply's words from it: less may be chance. */
const OF_ANSWER = 0.5;
const OF_REPLY = 0.25;
/** Endings differ, but not the word. */
const SAME = 0.9;

/**
 * Of the answers that were read, the best match first, those whose words a reply really uses. A reply in another
 * language shares no words with them: there it is the best match.
 */
export function drawnOn(reply: string, answers: readonly Read[]): string[] {
  const words = contentWords(reply);
  const said = { count: words.size, byStart: Map.groupBy(words, startOf) };
  const used = answers.filter((answer) => isUsed(said, answer));
  const [best] = answers;
  if (used.length > 0 || !best || words.size === 0) return used.map(({ id }) => id);
  const isTranslated = customerLanguage(null, reply) !== customerLanguage(null, best.body);
  return isTranslated ? [best.id] : [];
}

/** Words that are the same but for their endings begin so: comparing all with all is slow. */
const startOf = (word: string) => word.slice(0, 3);

interface Said {
  count: number;
  byStart: ReadonlyMap<string, readonly string[]>;
}

function isUsed(said: Said, { title, body }: Read): boolean {
  const own = [...contentWords(body)];
  // "Yes!" says nothing without its question.
  const words = own.length > 0 ? own : [...contentWords(title)];
  const isSaid = (word: string) =>
    said.byStart.get(startOf(word))?.some((other) => alike(other, word) >= SAME);
  const common = words.filter(isSaid).length;
  if (common >= Math.max(1, words.length * OF_ANSWER)) return true;
  return common >= 2 && common >= said.count * OF_REPLY;
}
