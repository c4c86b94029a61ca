import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../server";
import { ownersTools, serviceTools, talkTo } from "../shop.fixture";

let sandbox: Sandbox;
let say: ReturnType<typeof talkTo>;

beforeEach(async () => {
  sandbox = await startSandbox();
  say = talkTo(sandbox, { more: serviceTools });
});
afterEach(() => sandbox.close());

it.each([
  ["Hallo", /Sie|herzlich/],
  ["Hi", /Hello|Hi there/],
  ["Bonjour", /Bonjour/],
  ["Ciao", /Salve/],
  ["Hola!", /Hola/],
  ["Hoi", /u\b/],
])("a greeting is answered in its language: %s", async (words, answer) => {
  expect((await say(words)).text).toMatch(answer);
});

describe("where nothing is found", () => {
  it("no word beside the question is quoted back, and one question is asked", async () => {
    const { text } = await say("Do you have a zeppelin?");
    expect(text).toContain('"zeppelin"');
    expect(text.match(/\?/g)).toHaveLength(1);
    expect(text).not.toContain("•");
  });

  it("the answer to the rest stands alone", async () => {
    const { text } = await say("How much is the walnut tray? And a zeppelin?");
    expect(text).toContain("{{price of prd_3}}");
    expect(text).not.toContain("zeppelin");
  });
});

it.each([
  "Would you do $30 instead?",
  "$30 instead?",
  "10% off, my grandma is ill",
  "Can I have the walnut tray for $30? My grandma is ill.",
  "It's too expensive. Can you do 25 dollars instead?",
])("haggling gets one refusal: %s", async (words) => {
  const { text, calls } = await say(words);
  expect(calls).toEqual([]);
  expect(text).toMatch(/^Thank you for asking! The prices are the ones in the shop/);
});

it("a price beside haggling is told", async () => {
  const { text } = await say("How much is the walnut tray? Can I get a discount?");
  expect(text).toMatch(/\{\{price of prd_3\}\}[\s\S]*prices are the ones/);
});

it.each(["Can you get it here by Friday?", "Will the walnut tray arrive by Friday?", "by Friday?"])(
  "a day is not promised; the shop's own words on shipping are told: %s",
  async (words) => {
    const { text } = await say(words);
    expect(text).toContain("We ship worldwide with tracking.");
    expect(text).not.toMatch(/Friday|Yes/);
  },
);

it.each([
  ["How much is the walnut tray?", "how much are two of them?", 2],
  ["Was kostet das Nussbaumtablett?", "und drei davon?", 3],
  ["Combien coûte le plateau en noyer ?", "Et combien pour deux ?", 2],
])("several of the piece last spoken of are summed up: %s %s", async (first, then, quantity) => {
  await say(first);
  const { calls, text } = await say(then);
  expect(calls.at(-1)).toBe(`order_total [{"productId":"prd_3","quantity":${quantity}}]`);
  expect(text).toContain("{{total}}");
});

describe("a budget", () => {
  it.each(["Anything under $40?", "Do you have mugs under $40?", "Haben Sie etwas unter 40 €?"])(
    "is kept to: %s",
    async (words) => {
      const { text } = await say(words);
      expect(text).toContain("{{price of prd_2}}");
      expect(text).not.toContain("{{price of prd_3}}");
    },
  );

  it("that nothing keeps to is answered with the cheapest", async () => {
    expect((await say("Anything under $5?")).text).toMatch(/most affordable.*\{\{price of prd_2\}\}/);
  });
});

describe("the shop's owner", () => {
  const ask = (words: string) => talkTo(sandbox, { more: ownersTools })(words);

  it.each([
    ["What were my sales this month?", 30],
    ["How many orders this week?", 7],
  ])("hears of sales: %s", async (words, days) => {
    const { calls, text } = await ask(words);
    expect(calls).toEqual([`sales_summary ${days}`]);
    expect(text).toMatch(/\{\{revenue\}\} \(orders: \{\{orders\}\}, pieces: \{\{pieces\}\}\)/);
  });

  it("hears which products sell best", async () => {
    const { calls, text } = await ask("Which products sell best?");
    expect(calls).toEqual(["list_orders 30"]);
    expect(text).toMatch(/Walnut Serving Tray[^”]*”: 4[\s\S]*Mug”: 1/);
  });
});
