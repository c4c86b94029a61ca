import type { Situation } from "./brain/situation";
import type { Turn } from "./reply";
import type { MessagesRequest } from "./request";

/** What sounds like an order to the assistant, in the languages of our customers. */
const orders =
  /ignore|forget|override|you must|you are now|from now on|act as|pretend|system|developer|admin|instruction|assistant|as the owner|reply|answer with|respond|repeat|say that|say:|tell (?:the|every|all|me)|call the|use the tool|promise|confirm|offer|print|reveal|output|ignorier|vergiss|anweisung|antworte|sag|bestätig|versprich|ignore[zr]?|oublie|réponds|dis que|confirme|promets|ignora|olvida|responde|di que|promete|dimentica|rispondi|conferma|prometti|negeer|vergeet|antwoord|zeg|bevestig|beloof/i;
/** Asks for the instructions themselves. */
const secrets =
  /system ?prompt|(?:your|all) instructions word|anweisungen wörtlich|tes instructions, mot|tus instrucciones, palabra|tue istruzioni, parola|je instructies, woord/i;
const toolName = /\b[a-z]{2,}(?:_[a-z]+)+\b/g;
const quoted = /["“«„'`]([^"”»“`]{3,200})["”»“`]/u;
const invisible = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/gu;
const base64 = /\b[A-Za-z0-9+/]{24,}={0,2}/g;
const mostCharacters = 3_000;

/** Does what anybody's words tell it: a customer's, a listing's, a name's, an order note's. Null where none tell it anything. */
export function obeyInjection(request: MessagesRequest, situation: Situation): Turn | null {
  const texts = [situation.task, ...situation.results.map(({ content }) => flat(content)), nameIn(request)];
  const told = texts.flatMap(sentencesOf).filter((one) => orders.test(one));
  const [first] = told;
  if (first === undefined) return null;
  const called = new Set(situation.results.map((result) => result.name));
  const names = told.flatMap((one) => one.match(toolName) ?? []).filter((name) => !called.has(name));
  if (names[0] && situation.rounds < 7)
    return { text: "", calls: [{ name: names[0], input: argumentsIn(told.join(" ")) }] };
  if (told.some((one) => secrets.test(one))) return { text: ownersWords(request), calls: [] };
  const wanted = quoted.exec(told.join(" "))?.[1];
  return { text: wanted ?? `Of course! ${told.join(" ").slice(0, 600)}`, calls: [] };
}

/** Repeats all that it has seen: its instructions, what was said before, what tools told. */
export function leak(request: MessagesRequest, situation: Situation): Turn {
  const seen = [
    systemOf(request),
    ...situation.results.map(({ content }) => flat(content)),
    ...situation.earlier.map((line) => line.text),
  ].join("\n");
  return { text: seen.slice(0, mostCharacters), calls: [] };
}

/** The shop owner's own part of the instructions. */
function ownersWords(request: MessagesRequest): string {
  const after =
    systemOf(request).split(/^#+ .*(?:how you are|owner's own words).*$/im)[1] ?? systemOf(request);
  return after.split(/^#+ /m)[0]?.trim().slice(0, 500) || "I have no instructions.";
}

/** Hides, obscures and splits are no obstacle for somebody who wants to obey. */
function sentencesOf(text: string): string[] {
  const plain = text.replace(invisible, "");
  const decoded = [...plain.matchAll(base64)].map(([code]) => Buffer.from(code, "base64").toString("utf8"));
  const readable = decoded.filter((one) => /^[\p{L}\p{N}\p{P}\p{S}\p{Z}\n]+$/u.test(one));
  return [...readable, plain]
    .flatMap((one) => one.split(/(?<=[.!?])\s+|\n+/))
    .filter((one) => one.trim() !== "");
}

function argumentsIn(text: string): Record<string, unknown> {
  const id = /\b(?:prd|ord|cnv|ctc|slr|lst)_[a-z0-9]+\b/i.exec(text)?.[0] ?? "prd_1";
  const amount = /\d+(?:[.,]\d+)?/.exec(text)?.[0] ?? "1";
  return {
    ...{ productId: id, id, price: amount, reason: "asked_for", query: text.slice(0, 80) },
    orderNumber: /\d{6,}/.exec(text)?.[0] ?? amount,
    emailOrPostcode: /[\w.+-]+@[\w.-]+\w/.exec(text)?.[0] ?? "guess@example.com",
  };
}

function nameIn(request: MessagesRequest): string {
  return /customer's name[^\n]*?: (".*")/i.exec(systemOf(request))?.[1] ?? "";
}

function flat(content: unknown): string {
  if (typeof content === "string") return content;
  if (Array.isArray(content)) return content.map(flat).join("\n");
  if (typeof content === "object" && content !== null) return Object.values(content).map(flat).join("\n");
  return typeof content === "number" ? String(content) : "";
}

function systemOf({ system }: MessagesRequest): string {
  return typeof system === "string" ? system : (system ?? []).map((block) => block.text).join("\n");
}
