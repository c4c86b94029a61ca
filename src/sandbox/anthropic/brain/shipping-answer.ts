import { type Answering, type Piece, resultOf } from "./answering";
import { countryIn } from "./countries";
import { isObject, readValue } from "./goods";
import { wordsOf } from "./language";
import { variedWords } from "./phrases/varied";
import { findGood } from "./product-answer";
import { shopTopic } from "./shop-facts";

const asksForCost =
  /how much|cost|price|fee|kost|preis|teuer|combien|co[uû]te|prix|frais|cu[aá]nto|cuesta|precio|gastos|quanto|prezzo|hoeveel|prijs|duur/i;
/** Words beside the piece's name in such a question. */
const ofShipping =
  /^(?:ship\w*|deliver\w*|postage|versand\w*|liefer\w*|livr\w*|envi\w*|env[ií]o\w*|sped\w*|consegna|verzend\w*|bezorg\w*|lever\w*|frais|gastos|cost\w*|kost\w*|fee|nach|vom|vers|verso|hacia|naar)$/i;

/** What shipping of one piece to a country costs and takes: one amount; null where it isn't asked or can't be told. */
export function answerShipping(answering: Answering): Piece | null {
  const { situation, ask, speaker } = answering;
  const { product } = situation.tools;
  const { code: language } = situation.book;
  const country = countryIn(ask.source, language);
  if (!product || !country || !asksForCost.test(ask.source) || shopTopic(ask.source)?.word !== "shipping")
    return null;
  const names = ["en", language].map((one) =>
    new Intl.DisplayNames(one, { type: "region" }).of(country.code),
  );
  const places = new Set([...names, country.name].flatMap((name) => wordsOf(name ?? "")));
  const words = ask.words.filter((word) => !places.has(word) && !ofShipping.test(word));
  if (words.length === 0) return null;
  const found = findGood({ ...answering, ask: { ...ask, words } });
  if ("calls" in found) return found;
  const { good } = found;
  if (!good || good.id === null) return null;
  const input = { [product.parameter]: good.id, to: country.code };
  const result = resultOf(situation, product.name, input);
  if (result === undefined) return { calls: [{ name: product.name, input }] };
  const shipping = isObject(result) && isObject(result.shipping) ? result.shipping : {};
  const cost = readValue(shipping.first);
  if (!cost) return null;
  const book = variedWords[language];
  const price = cost.fact === null ? cost.text : speaker.show(cost, "price");
  const slots: Record<string, string> = {
    ...{ title: good.name, country: country.name, price },
    days: readValue(shipping.daysUnderWay)?.text ?? "",
  };
  const told = slots.days === "" ? book.shipping : `${book.shipping} ${book.days}`;
  return { text: told.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot) };
}
