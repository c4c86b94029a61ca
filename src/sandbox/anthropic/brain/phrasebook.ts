import type { Tone } from "./tone";

/** What a piece of a customer's message asks for. */
export type Cue =
  | "greeting"
  | "thanks"
  | "person"
  | "introduce"
  | "shop"
  | "price"
  | "stock"
  | "cheapest"
  | "dearest"
  | "list"
  | "browse"
  | "options"
  | "buy"
  | "offTopic"
  | ServiceCue;

/** What is asked at a shop's counter beside its goods. */
export type ServiceCue = "order" | "compare" | "total" | "haggle" | "legal" | "cancel" | "faq";

/** Sentences with slots in single braces; several of a kind are alternatives. */
export type Phrase =
  | "greeting"
  | "thanks"
  | "introduce"
  | "handover"
  | "handedOver"
  | "offer"
  | "offerNoPrice"
  | "price"
  | "stock"
  | "fewLeft"
  | "priceAndStock"
  | "soldOut"
  | "soldOutPrice"
  | "listIntro"
  | "listLine"
  | "listLineStock"
  | "listLineSoldOut"
  | "listOutro"
  | "cheapest"
  | "dearest"
  | "variantYes"
  | "variantSoldOut"
  | "variantNo"
  | "variants"
  | "notFound"
  | "alternatives"
  | "askMore"
  | "saysYes"
  | "saysNo"
  | "says"
  | "saysNothing"
  | "madeOf"
  | "howToBuy"
  | "shopFact"
  | "shipsThere"
  | "shipsUnclear"
  | "shopUnknown"
  | "askWhat"
  | "offTopic"
  | ServicePhrase;

/** `{ordered}` and `{shipped}` are dates; `{items}` is empty or a sentence of its own. */
export type ServicePhrase =
  | "orderAsk"
  | "orderMismatch"
  | "orderUnpaid"
  | "orderPaid"
  | "orderShipped"
  | "orderCanceled"
  | "orderRefunded"
  | "orderTracking"
  | "compared"
  | "comparedPlain"
  | "totalLine"
  | "total"
  | "haggleNo";

type LanguageCode = "en" | "de" | "fr" | "es" | "it" | "nl";

/** One language as data: how customers ask in it and how the stand-in answers. */
export interface Phrasebook {
  code: LanguageCode;
  /** Function words; they also tell the language. Separated by blanks. */
  stopWords: string;
  /** Further words that never name a product: parts of questions. Separated by blanks. */
  fillers: string;
  /** Alternatives for a regular expression, matched as whole words. */
  cues: Record<Cue, string>;
  /** Words of shops in this language → English search words, since the catalogue is English. */
  glossary: Record<string, string>;
  /** "of", as in "the assistant of Juniper & Clay". */
  of: string;
  /** In the warm tone; the others change what they say differently. An empty sentence is left out. */
  phrases: Record<Phrase, string[]>;
  tones: Partial<Record<Tone, Partial<Record<Phrase, string[]>>>>;
}
