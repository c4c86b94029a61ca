import type { ToolCall } from "../reply";
import { type Answering, resultOf } from "./answering";
import { type Good, hasWords, isSoldOut, readGoods } from "./goods";

/** Search words to fall back on when nothing is found: things of the same family. */
const kin: [RegExp, string][] = [
  [/cup|teapot|glass|jug|pitcher|tumbler|espresso|coffee|tea/, "mug"],
  [/mug|plate|dish|saucer/, "bowl"],
  [/board|platter|wood|oak|walnut|table|chair|shelf/, "tray"],
  [/necklace|bracelet|pendant|jewel|earring/, "ring"],
  [/scarf|hat|blanket|pillow|rug|throw|apron|napkin|towel/, "linen"],
];
const most = 3;

/**
 * Up to three pieces that can be bought now, those of the asked words first; or the search still needed for them.
 * `alike`: only of the same family.
 */
export function suggestions(
  answering: Answering,
  without: Good[],
  which: "alike" | "any",
): { goods: Good[] } | { calls: ToolCall[] } {
  const { situation, ask } = answering;
  const { search } = situation.tools;
  if (!search) return { goods: [] };
  const likeness = (good: Good) => ask.words.filter((word) => hasWords(good.title, [word])).length;
  const seen = situation.results
    .filter((result) => result.name === search.name)
    .flatMap((result) => readGoods(result.content))
    .filter((good) => !isSoldOut(good) && !without.some((other) => other.title === good.title));
  const goods = distinct(seen).sort((one, other) => likeness(other) - likeness(one));
  const related = goods.some((good) => likeness(good) > 0);
  const nouns = ask.words.join(" ");
  const family = kin.find(([pattern]) => pattern.test(nouns))?.[1] ?? "";
  const queries = [
    ...(related ? [] : [ask.words.at(-1) ?? "", family]),
    ...(goods.length > 0 || which === "alike" ? [] : ["handmade"]),
  ];
  for (const query of queries.filter(Boolean)) {
    const input = { [search.parameter]: query };
    if (resultOf(situation, search.name, input) === undefined)
      return { calls: [{ name: search.name, input }] };
  }
  return { goods: goods.slice(0, most) };
}

function distinct(goods: Good[]): Good[] {
  return goods.filter((good, index) => goods.findIndex((other) => other.title === good.title) === index);
}
