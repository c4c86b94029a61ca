import type { ToolCall } from "../reply";
import { type Answering, type Piece, resultOf } from "./answering";
import { joined, quotableSentences } from "./excerpts";
import { type Good, isSoldOut, readGoods } from "./goods";
import type { Speaker } from "./speaker";
import type { Topic } from "./topics";

/** How many listings are read for one question. */
const mostRead = 3;

/** What a listing's own words say about a topic. */
interface Finding {
  good: Good;
  verdict: "yes" | "no" | "told" | "silent";
  text: string;
}

/** "Is it dishwasher safe?": from the listings' own words, quoted; where they are silent, says so. */
export function answerTopics(answering: Answering, candidates: Good[]): Piece {
  const { ask, speaker, situation } = answering;
  const read = candidates.slice(0, mostRead).map((good) => withDetails(answering, good));
  const calls = read.flatMap((one) => ("call" in one ? [one.call] : []));
  if (calls.length > 0) return { calls };
  const goods = read.flatMap((one) => ("good" in one ? [one.good] : []));
  const [first] = goods;
  if (!first) return { text: speaker.say("askWhat") };
  const texts = ask.topics.map((topic) => {
    const findings = goods.map((good) => find(good, topic, situation.refused));
    return topic.yesOrNo && goods.length > 1 && ask.title === null
      ? wordChoice(findings, speaker)
      : wordFinding(findings.find((one) => one.verdict !== "silent") ?? silence(first), topic, speaker);
  });
  const wants = { price: ask.cues.has("price"), stock: ask.cues.has("stock") };
  if (wants.price || wants.stock || isSoldOut(first)) texts.push(speaker.product(first, wants));
  return { text: [...new Set(texts)].join("\n") };
}

function withDetails({ situation }: Answering, good: Good): { good: Good } | { call: ToolCall } {
  const { product } = situation.tools;
  if (!product || good.id === null || good.description !== null) return { good };
  const input = { [product.parameter]: good.id };
  const result = resultOf(situation, product.name, input);
  if (result === undefined) return { call: { name: product.name, input } };
  return { good: readGoods(result)[0] ?? good };
}

function find(good: Good, topic: Topic, refused: string[]): Finding {
  const told = quotableSentences(good.description ?? "", refused).filter((one) => topic.told.test(one));
  const inTitle = topic.name === "size" && topic.told.test(good.title) ? [good.title] : [];
  const sentences = told.length > 0 ? told : inTitle;
  const denials = sentences.filter((one) => topic.denied?.test(one));
  const text = joined(denials.length > 0 ? denials : sentences);
  if (text === "") return silence(good);
  if (!topic.yesOrNo) return { good, verdict: "told", text };
  return { good, verdict: denials.length > 0 ? "no" : "yes", text };
}

const silence = (good: Good): Finding => ({ good, verdict: "silent", text: "" });

/** Of several pieces those that are it, with the first one's words as proof. */
function wordChoice(findings: Finding[], speaker: Speaker): string {
  const yes = findings.filter((one) => one.verdict === "yes");
  const [proof] = yes;
  if (yes.length < 2 || !proof) {
    const best = proof ?? findings.find((one) => one.verdict === "no") ?? findings[0];
    return best ? wordVerdict(best, speaker) : speaker.say("askWhat");
  }
  return `${wordVerdict(proof, speaker)}\n${speaker.list(
    yes.map((one) => one.good),
    "listIntro",
  )}`;
}

function wordFinding(finding: Finding, topic: Topic, speaker: Speaker): string {
  const { good } = finding;
  if (topic.name === "material" && good.materials.length > 0)
    return speaker.say("madeOf", { title: good.name, text: good.materials.join(", ") });
  if (topic.name === "size" && finding.verdict === "silent" && good.variants.length > 0)
    return `“${good.name}”: ${speaker.options(good)}`;
  return wordVerdict(finding, speaker);
}

function wordVerdict({ good, verdict, text }: Finding, speaker: Speaker): string {
  const phrase = ({ yes: "saysYes", no: "saysNo", told: "says", silent: "saysNothing" } as const)[verdict];
  return speaker.say(phrase, { title: good.name, text: speaker.quote(text) });
}
