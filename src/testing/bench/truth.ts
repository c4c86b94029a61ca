import { checkReply, createFactBook, type ReplyToCheck } from "@/domain/agents/truth";
import { passes, refused, tooStrict } from "@/domain/agents/truth/corpus/all.fixture";
import { percentile, printTable } from "./figures";
import { seeded, wordPools } from "./search-words";

/** The quickest counts: the others waited for the machine. */
const ROUNDS = 3;
const PRODUCTS = 10;
const VARIATIONS = 20;
const COLOURS = 5;

type Read = Pick<ReplyToCheck, "facts" | "sources">;

/** How long the check of one reply takes: every reply of the corpus, in its small shop and after much was read. */
export async function truth(): Promise<void> {
  const replies = [...passes, ...tooStrict, ...refused].map(({ world, locale, text }) => ({
    ...world,
    locale,
    text,
  }));
  const much = muchRead();
  printTable(`The truth check, ${replies.length} replies`, [
    { name: "a shop of a few facts", values: timesOf(replies) },
    {
      name: `${PRODUCTS} products of ${VARIATIONS} variations read`,
      values: timesOf(replies.map((reply) => withMore(reply, much))),
    },
    {
      name: "the same, texts never seen before",
      values: timesOf(
        replies.map((reply) => withMore(reply, much)),
        neverSeen,
      ),
    },
  ]);
}

function timesOf(
  replies: readonly ReplyToCheck[],
  asRead: (reply: ReplyToCheck) => ReplyToCheck = (reply) => reply,
) {
  for (const reply of replies) checkReply(reply);
  const times = replies.map((reply) =>
    Math.min(...Array.from({ length: ROUNDS }, () => timeOf(asRead(reply)))),
  );
  return { p50: hundredths(percentile(times, 0.5)), p95: hundredths(percentile(times, 0.95)) };
}

const hundredths = (milliseconds: number) => `${milliseconds.toFixed(2)} ms`;

function timeOf(reply: ReplyToCheck): number {
  const started = performance.now();
  checkReply(reply);
  return performance.now() - started;
}

let reads = 0;

/** Texts are remembered; a shop's first reply finds none. */
function neverSeen(reply: ReplyToCheck): ReplyToCheck {
  reads += 1;
  return { ...reply, sources: reply.sources.map((source) => `${source} ${reads}.`) };
}

function withMore(reply: ReplyToCheck, more: Read): ReplyToCheck {
  const facts = createFactBook(reply.facts);
  for (const fact of more.facts) facts.add(fact);
  return { ...reply, facts: facts.list(), sources: [...reply.sources, ...more.sources] };
}

/** What a run has read after ten products with all their variations and descriptions. */
function muchRead(): Read {
  const random = seeded(7);
  const words = wordPools(random);
  const some = (list: readonly string[], count: number) =>
    Array.from({ length: count }, () => list[Math.floor(random() * list.length)] ?? "").join(" ");
  const facts = createFactBook();
  const sources: string[] = [];
  for (let product = 0; product < PRODUCTS; product += 1) {
    const [colours, sizes] = [
      Array.from({ length: COLOURS }, () => some(words.names, 1)),
      ["Small", "10 cm", "20 cm", "L"],
    ];
    const title = `${some(words.fronts, 2)} ${some(words.names, 2)}, ${some(words.tags, 6)}`;
    sources.push(title, some(words.descriptions, 30).slice(0, 4_000));
    for (let variation = 0; variation <= VARIATIONS; variation += 1) {
      const options =
        variation === 0
          ? []
          : [colours[variation % COLOURS] ?? "", sizes[Math.floor((variation - 1) / COLOURS)] ?? ""];
      const row = {
        entityId: `more_${product}_${variation}`,
        version: "v",
        subject: { product: title, options },
      };
      const value = { amountMinor: 1_000 + 100 * variation + product, currency: "NOK" };
      facts.add({ ...row, kind: "price", field: "price", value });
      facts.add({ ...row, kind: "quantity", field: "quantity", value: 100 + variation });
      sources.push(...options);
    }
  }
  return { facts: facts.list(), sources };
}
