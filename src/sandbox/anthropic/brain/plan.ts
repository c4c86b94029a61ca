import type { Turn } from "../reply";
import { type Piece, resultOf } from "./answering";
import { type Ask, readAsks } from "./asks";
import { fromKnowledge } from "./knowledge-answer";
import { answerOrder, isAboutOrder } from "./order-answer";
import { answerOwner } from "./owner-answer";
import { answerAboutProducts } from "./product-answer";
import { propose } from "./proposal";
import { answerShipping } from "./shipping-answer";
import { shopFact, shopName } from "./shop-facts";
import type { Situation } from "./situation";
import { createSpeaker, type Show, type Speaker } from "./speaker";
import { answerComparison, answerTotal } from "./sum-answer";

/** Rounds of tool calls after which the answer is worded from what is there. */
const mostRounds = 5;

/** The next turn of an obedient model: tool calls while something is missing, then the answer. */
export function nextTurn(situation: Situation, show: Show): Turn {
  const asks = whatToAnswer(situation, readAsks(situation));
  const speaker = createSpeaker(situation, show);
  const nothing = speaker.say(/\p{L}/u.test(situation.task) ? "askWhat" : "thanks");
  const pieces = asks.length === 0 ? [{ text: nothing }] : piecesOf(situation, asks, speaker);
  const calls = pieces.flatMap((piece) => ("calls" in piece ? piece.calls : []));
  if (calls.length > 0 && situation.rounds < mostRounds) {
    const keys = calls.map((call) => JSON.stringify(call));
    return { text: "", calls: calls.filter((_, index) => keys.indexOf(keys[index] ?? "") === index) };
  }
  const worded = pieces.flatMap((piece) => ("text" in piece ? [piece] : []));
  const telling = worded.filter((piece) => !piece.isVague);
  const texts = (telling.length > 0 ? telling : worded.slice(0, 1)).map((piece) => piece.text);
  return { text: [...new Set(texts)].join("\n\n") || nothing, calls: [] };
}

/** One who introduces itself says no more; one who is haggled with says so once, and what things cost. */
function whatToAnswer({ task }: Situation, asks: Ask[]): Ask[] {
  const [introduction] = asks.filter((ask) => ask.cues.has("introduce"));
  const others = asks.filter((ask) => !ask.cues.has("introduce"));
  if (introduction && (others.length === 0 || /introduce yourself/i.test(task))) return [introduction];
  const [haggle] = others.filter((ask) => ask.cues.has("haggle") && !needsPerson(ask));
  if (!haggle) return others;
  const wanted = ["price", "stock", "order", "person", "legal", "cancel"] as const;
  const beside = others.filter((ask) => !ask.cues.has("haggle") && wanted.some((cue) => ask.cues.has(cue)));
  return [...beside, haggle];
}

/** An answer for each ask; what belongs to the customer's own order is answered once. */
function piecesOf(situation: Situation, asks: Ask[], speaker: Speaker): Piece[] {
  const owners = answerOwner(situation, speaker);
  if (owners) return [owners];
  if (!isAboutOrder(situation, asks) || asks.some((ask) => needsPerson(ask)))
    return asks.map((ask) => answer(situation, ask, speaker));
  const others = asks.filter(
    (ask) => !ask.cues.has("order") && (ask.cues.has("price") || ask.cues.has("stock")),
  );
  return [answerOrder(situation, speaker), ...others.map((ask) => answer(situation, ask, speaker))];
}

/** What a person decides, not an assistant. */
function needsPerson(ask: Ask): boolean {
  const grave = (["person", "legal", "cancel"] as const).some((cue) => ask.cues.has(cue));
  return grave && !asksForPolicy(ask);
}

/** "Yes please" to "Shall I ask the owner?". */
function acceptsHelp({ task, earlier }: Situation): boolean {
  const last = earlier.at(-1);
  return last?.role === "assistant" && offersHelp.test(last.text) && agrees.test(task);
}

const offersHelp =
  /(?:\bask (?:the|its)|enquire with|(?:aus dem|im) shop (?:für sie )?(?:nach)?fragen|que je demande|que pregunte|che chieda|navragen)[^?\n]*\?\s*$/i;
const agrees =
  /^\W*(?:(?:yes|yeah|yep|sure|ok(?:ay)?|please|go ahead|do so|ja|gern|gerne|bitte|klar|oui|volontiers|d'accord|s[ií]|claro|sì|certo|volentieri|graag)(?!\p{L})[\s,.!]*){1,3}(?:do|that would be (?:nice|great|kind))?\W*$/iu;

function answer(situation: Situation, ask: Ask, speaker: Speaker): Piece {
  if (ask.cues.has("introduce")) return introduce(situation, speaker);
  const proposed = propose({ situation, ask, speaker });
  if (proposed) return proposed;
  if (acceptsHelp(situation) || needsPerson(ask)) return handOver(situation, ask, speaker);
  if (ask.cues.has("offTopic")) return { text: speaker.say("offTopic") };
  if (ask.cues.has("haggle")) return { text: speaker.say("haggleNo") };
  const shipping = answerShipping({ situation, ask, speaker });
  if (shipping) return shipping;
  if (ask.cues.has("shop") || asksForPolicy(ask)) return aboutShop(situation, ask, speaker);
  const known = ask.cues.has("faq") ? fromKnowledge({ situation, ask, speaker }) : null;
  return known ?? courtesy(ask, speaker) ?? aboutProducts({ situation, ask, speaker });
}

const aboutProducts = (answering: { situation: Situation; ask: Ask; speaker: Speaker }): Piece =>
  answerTotal(answering) ?? answerComparison(answering) ?? answerAboutProducts(answering);

/** To a greeting or thanks that ask for nothing. */
function courtesy(ask: Ask, speaker: Speaker): Piece | null {
  if (ask.words.length > 0 || ask.attributes.length > 0 || ask.topics.length > 0) return null;
  if (ask.cues.has("greeting")) return { text: speaker.say("greeting") };
  return ask.cues.has("thanks") ? { text: speaker.say("thanks") } : null;
}

/** "What is your refund policy?" needs no person, "I want a refund" does. */
const asksForPolicy = (ask: Ask) =>
  /\bpolic(?:y|ies)\b|richtlinie|bedingungen|conditions|política|condizioni|voorwaarden|beleid/i.test(
    ask.source,
  );

function handOver(situation: Situation, ask: Ask, speaker: Speaker): Piece {
  const { person } = situation.tools;
  if (!person) return { text: speaker.say("handover") };
  const asked = situation.results.some((result) => result.name === person.name);
  if (asked) return { text: speaker.say("handedOver") };
  return {
    calls: [{ name: person.name, input: { [person.parameter]: reasonFor(ask.source, person.choices) } }],
  };
}

const complaint =
  /complain|broken|damaged|wrong item|never arrived|beschwer|reklam|kaputt|beschädigt|zerbrochen|plainte|réclam|cass[ée]|abîm|queja|rot[oa]s?\b|dañad|reclam|rott[oaie]|danneggiat|klacht|klagen|kapot|gebroken/i;

/** Free text, or the fitting one of the tool's own choices. */
function reasonFor(source: string, choices: string[]): string {
  const wanted = complaint.test(source) ? /angry|complain/i : /asked|request|person/i;
  const free = `The customer wrote: ${source.trim().slice(0, 200)}`;
  return choices.find((choice) => wanted.test(choice)) ?? choices[0] ?? free;
}

function introduce(situation: Situation, speaker: Speaker): Piece {
  const { shop } = situation.tools;
  const result = shop ? resultOf(situation, shop.name, {}) : null;
  if (shop && result === undefined) return { calls: [{ name: shop.name, input: {} }] };
  const name = shopName(result);
  return { text: speaker.say("introduce", { ofShop: name ? ` ${situation.book.of} ${name}` : "" }) };
}

function aboutShop(situation: Situation, ask: Ask, speaker: Speaker): Piece {
  const { shop } = situation.tools;
  const known = fromKnowledge({ situation, ask, speaker });
  if (known) return known;
  if (!shop) return { text: speaker.say("shopUnknown") };
  const result = resultOf(situation, shop.name, {});
  if (result === undefined) return { calls: [{ name: shop.name, input: {} }] };
  const { refused, book } = situation;
  const fact = shopFact(result, ask.source, { language: book.code, refused });
  if (!fact) return { text: speaker.say("shopUnknown") };
  const phrase = !fact.country ? "shopFact" : fact.country.there ? "shipsThere" : "shipsUnclear";
  const slots = { text: speaker.quote(fact.text), country: fact.country?.name ?? "" };
  return { text: speaker.say(phrase, slots) };
}
