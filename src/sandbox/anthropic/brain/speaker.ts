import type { Good, Value, Variant } from "./goods";
import { isSoldOut, numberOf } from "./goods";
import type { Phrase } from "./phrasebook";
import { variedWords, withoutDoubledPreposition } from "./phrases/varied";
import type { Situation } from "./situation";

/** Lines of a list; fewer where an answer was too long before. */
const mostLines = 5;
const fewLines = 3;

/** How a tool's value is written. */
export type Show = (value: Value, kind: "price" | "quantity" | "date") => string;

/** Words sentences in the language and tone. `show` writes a tool's value: as a placeholder, bare, or wrongly on purpose. */
export function createSpeaker(
  { book, tone, task: seed, mustBeShorter }: Pick<Situation, "book" | "tone" | "task" | "mustBeShorter">,
  show: Show,
) {
  let turn = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7);

  function say(phrase: Phrase, slots: Record<string, string> = {}): string {
    turn += 1;
    const options = book.tones[tone]?.[phrase] ?? book.phrases[phrase];
    const template = options[turn % options.length] ?? "";
    const text = template.replace(/(?<!\{)\{(\w+)\}(?!\})/g, (slot, name: string) => slots[name] ?? slot);
    return withoutDoubledPreposition(text);
  }

  const from = (good: Pick<Good, "varies">) => (good.varies ? `${variedWords[book.code].from} ` : "");
  const priceOf = (good: Good) => (good.price ? `${from(good)}${show(good.price, "price")}` : "");

  function slotsOf(item: Pick<Good, "price" | "quantity"> & { varies?: boolean }): Record<string, string> {
    return {
      ...(item.price
        ? { price: `${from({ varies: item.varies === true })}${show(item.price, "price")}` }
        : {}),
      ...(item.quantity ? { quantity: show(item.quantity, "quantity") } : {}),
    };
  }

  /** One product: price, stock or both, as asked. */
  const product = (good: Good, wants: { price: boolean; stock: boolean }): string => {
    const told = say(phraseFor(good, wants), { title: good.name, ...slotsOf(good) });
    if (!wants.stock || good.quantity || good.variants.length < 2 || isSoldOut(good)) return told;
    return [...(wants.price ? [told] : []), stockOf(good)].join("\n");
  };

  /** Stock of each variation: nobody adds it up. */
  function stockOf(good: Good): string {
    const lines = good.variants
      .slice(0, mustBeShorter ? fewLines : mostLines)
      .flatMap((variant) =>
        variant.quantity && !isSoldOut(variant)
          ? [`• ${variant.label}: ${show(variant.quantity, "quantity")}`]
          : [],
      );
    const { stock } = variedWords[book.code];
    return [stock.replace("{title}", good.name), ...lines].join("\n");
  }

  return {
    say,
    show,
    priceOf,
    product,
    /** The choices a product comes in, or its price where it comes in one. */
    options(good: Good): string {
      const width = Math.max(0, ...good.variants.map((variant) => variant.options.length));
      const columns = Array.from({ length: width }, (_, at) => [
        ...new Set(good.variants.map((variant) => variant.options[at] ?? "").filter(Boolean)),
      ]);
      const text = columns.map((column) => column.slice(0, 8).join(", ")).join(" · ");
      return text === "" ? product(good, { price: true, stock: false }) : say("variants", { options: text });
    },
    /** The cheapest or dearest of several. */
    priced: (good: Good, phrase: "cheapest" | "dearest"): string =>
      say(phrase, { title: good.name, ...slotsOf(good) }),
    /** Somebody's own words; in straight quotes, since the others mark titles. */
    quote: (text: string): string => `"${text.trim()}"`,
    variant(good: Good, variant: Variant): string {
      const filled = {
        price: variant.price ?? good.price,
        quantity: variant.quantity ?? good.quantity,
        varies: good.varies && variant.price === null,
      };
      const slots = { title: good.name, variant: variant.label, ...slotsOf(filled) };
      if (isSoldOut(filled)) return say("variantSoldOut", slots);
      if (filled.price && filled.quantity) return say("variantYes", slots);
      return filled.price ? say("price", slots) : say("offerNoPrice", slots);
    },
    /** Some products, a line each, and a question after them. */
    list(goods: Good[], intro: Phrase, stock = false): string {
      const lines = goods.slice(0, mustBeShorter ? fewLines : mostLines).map((good) => {
        const slots = { title: good.name, ...slotsOf(good) };
        if (!good.price) return `• “${good.name}”`;
        if (isSoldOut(good)) return say("listLineSoldOut", slots);
        return say(stock && good.quantity ? "listLineStock" : "listLine", slots);
      });
      const outro = mustBeShorter || intro === "alternatives" ? "" : say("listOutro");
      return [say(intro), ...lines, outro].filter(Boolean).join("\n");
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
