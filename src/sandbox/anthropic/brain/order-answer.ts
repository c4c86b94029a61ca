import { type Piece, resultOf } from "./answering";
import type { Ask } from "./asks";
import { isObject, readValue, shortName, type Value } from "./goods";
import type { Phrase } from "./phrasebook";
import { servicePhrases } from "./phrases/service-phrases";
import type { Situation } from "./situation";
import type { Speaker } from "./speaker";

const numberPattern = /(?<![\p{L}\p{N}+])#?(\d{6,14})(?![\p{L}\p{N}])/u;
const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const postcodePattern =
  /(?<![\p{L}\p{N}])(?:\d{5}(?:-\d{4})?|\d{4}\s?[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{4})(?![\p{L}\p{N}])/u;

const asked = Object.values(servicePhrases).flatMap((one) => [...one.orderAsk, ...one.orderMismatch]);

/** Whether the message is about the customer's own order: it says so, or gives what was asked for to look it up. */
export function isAboutOrder({ task, earlier }: Situation, asks: Ask[]): boolean {
  if (asks.some((ask) => ask.cues.has("order"))) return true;
  const last = earlier.findLast((line) => line.role === "assistant")?.text ?? "";
  const gives = numberPattern.test(task) || emailPattern.test(task) || postcodePattern.test(task);
  return gives && asked.some((phrase) => last.includes(phrase));
}

/** "Where is my order?": asks for number and proof, looks, and words status and dates as they are. */
export function answerOrder(situation: Situation, speaker: Speaker): Piece {
  const { order, person } = situation.tools;
  if (!order) {
    if (!person) return { text: speaker.say("handover") };
    const told = situation.results.some((result) => result.name === person.name);
    if (told) return { text: speaker.say("handedOver") };
    const reason =
      person.choices.find((choice) => /unsure/.test(choice)) ?? person.choices[0] ?? "order status";
    return { calls: [{ name: person.name, input: { [person.parameter]: reason } }] };
  }
  const { number, proof } = given(situation);
  if (!number || !proof) return { text: speaker.say("orderAsk") };
  const input = { [order.number]: number, [order.proof]: proof };
  const result = resultOf(situation, order.name, input);
  if (result === undefined) return { calls: [{ name: order.name, input }] };
  const found = isObject(result) && result.verified === true ? result.order : null;
  if (!isObject(found)) return { text: speaker.say("orderMismatch") };
  return { text: wordOrder(found, number, speaker) };
}

/** Number and proof as the customer wrote them, the newest first. */
function given({ task, earlier }: Situation): { number: string | null; proof: string | null } {
  const texts = [
    task,
    ...earlier
      .filter((line) => line.role === "user")
      .map((line) => line.text)
      .reverse(),
  ];
  const first = (find: (text: string) => string | undefined) => texts.map(find).find(Boolean) ?? null;
  const number = first((text) => numberPattern.exec(text.replace(emailPattern, " "))?.[1]);
  const email = first((text) => emailPattern.exec(text)?.[0]);
  const postcode = first((text) => postcodePattern.exec(text.replace(emailPattern, " "))?.[0]);
  const inTask = emailPattern.test(task) ? email : (postcodePattern.exec(task)?.[0] ?? null);
  return { number, proof: inTask ?? email ?? postcode };
}

const phraseOf: [RegExp, Phrase][] = [
  [/refund/i, "orderRefunded"],
  [/cancel/i, "orderCanceled"],
  [/unpaid|await|pending/i, "orderUnpaid"],
  [/ship|complet|deliver|sent/i, "orderShipped"],
];

function wordOrder(order: Record<string, unknown>, number: string, speaker: Speaker): string {
  const status = readValue(order.status)?.text ?? "";
  const date = (value: Value | null) => (value ? speaker.show(value, "date") : "");
  const shipped = readValue(order.shippedOn);
  const wanted = phraseOf.find(([pattern]) => pattern.test(status))?.[1] ?? "orderPaid";
  const phrase = wanted === "orderShipped" && !shipped ? "orderPaid" : wanted;
  const items = Array.isArray(order.items) ? order.items : [];
  const titles = items
    .flatMap((item) => (isObject(item) ? [readValue(item.title)?.text ?? ""] : []))
    .filter(Boolean);
  const slots = {
    number,
    ordered: date(readValue(order.orderedOn)),
    shipped: date(shipped),
    items: titles.length > 0 ? titles.map((title) => `“${shortName(title)}”`).join(", ") : "",
  };
  const url = readValue(order.trackingUrl)?.text;
  return [speaker.say(phrase, slots).trim(), url ? speaker.say("orderTracking", { url }) : ""]
    .filter(Boolean)
    .join("\n");
}
