import type { Good, Value, Variant } from "./goods";
import { isSoldOut, numberOf } from "./goods";
import type { Phrase, Phrasebook } from "./phrasebook";

/** Words sentences of one language. `show` writes a tool's value: as a placeholder, bare, or wrongly on purpose. */
export function createSpeaker(
  book: Phrasebook,
  seed: string,
  show: (value: Value, kind: "price" | "quantity") => string,
) {
  let turn = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7);

  function say(phrase: Phrase, slots: Record<string, string> = {}): string {
    turn += 1;
    const options = book.phrases[phrase];
    const template = options[turn % options.length] ?? "";
    return template.replace(/(?<!\{)\{(\w+)\}(?!\})/g, (slot, name: string) => slots[name] ?? slot);
  }

  function slotsOf(item: { price: Value | null; quantity: Value | null }): Record<string, string> {
    return {
      ...(item.price ? { price: show(item.price, "price") } : {}),
      ...(item.quantity ? { quantity: show(item.quantity, "quantity") } : {}),
    };
  }

  return {
    say,
    /** One product: price, stock or both, as asked. */
    product(good: Good, wants: { price: boolean; stock: boolean }): string {
      return say(phraseFor(good, wants), { title: good.name, ...slotsOf(good) });
    },
    /** The cheapest or dearest of several. */
    priced: (good: Good, phrase: "cheapest" | "dearest"): string =>
      say(phrase, { title: good.name, ...slotsOf(good) }),
    /** The shop's own text: by its fact, else word for word; in straight quotes, since the others mark titles. */
    quote: (value: Value): string =>
      value.fact ? `{{${value.fact}}}` : `"${value.text.trim().slice(0, 600)}"`,
    variant(good: Good, variant: Variant): string {
      const filled = { price: variant.price ?? good.price, quantity: variant.quantity ?? good.quantity };
      const slots = { title: good.name, variant: variant.label, ...slotsOf(filled) };
      if (isSoldOut(filled)) return say("variantSoldOut", slots);
      if (filled.price && filled.quantity) return say("variantYes", slots);
      return filled.price ? say("price", slots) : say("offerNoPrice", slots);
    },
    list(goods: Good[], intro: Phrase): string {
      const lines = goods.slice(0, 5).map((good) => {
        const slots = { title: good.name, ...slotsOf(good) };
        if (!good.price) return `• “${good.name}”`;
        return say(isSoldOut(good) ? "listLineSoldOut" : "listLine", slots);
      });
      return [say(intro), ...lines].join("\n");
    },
  };
}
/** Which sentence tells what was asked, from what is known. */
function phraseFor(good: Good, wants: { price: boolean; stock: boolean }): Phrase {
  const price = wants.price && good.price !== null;
  if (isSoldOut(good)) return price ? "soldOutPrice" : "soldOut";
  const stock = wants.stock ? numberOf(good.quantity) : null;
  if (stock !== null && price) return "priceAndStock";
  if (stock !== null) return stock <= 3 ? "fewLeft" : "stock";
  if (!good.price) return "offerNoPrice";
  return price ? "price" : "offer";
}

export type Speaker = ReturnType<typeof createSpeaker>;
