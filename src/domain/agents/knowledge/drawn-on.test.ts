import { describe, expect, it } from "vitest";
import { drawnOn } from "./drawn-on";

const wrap = {
  id: "wrap",
  title: "Do you gift wrap?",
  body: "Yes, in kraft paper with a cotton ribbon, for €3.50. Write a note at checkout and we copy it by hand.",
};
const care = {
  id: "care",
  title: "How do I care for wooden boards?",
  body: "Wash them by hand and oil them once a month with mineral oil. Never put them into the dishwasher.",
};
const terms = {
  id: "terms",
  title: "Shipping: Standard",
  body: "Ships from the United States in 1–3 business days. To Canada: $12.00, each further item $4.00, 7–14 days under way.",
};
const yes = { id: "yes", title: "Do you take custom orders?", body: "Yes, we do!" };
const all = [wrap, care, terms];

describe("a reply draws on an answer", () => {
  it.each([
    ["Yes! We wrap gifts in kraft paper with a ribbon for €3.50.", ["wrap"]],
    ["The Walnut Tray is $42.00. We can wrap it in kraft paper with a cotton ribbon, for €3.50.", ["wrap"]],
    ["Please wash it by hand and oil it once a month.", ["care"]],
    ["It ships from the United States within 1–3 business days.", ["terms"]],
    [
      "To Canada it is $12.00 and takes 7–14 days. Wrapped in kraft paper it is €3.50 more.",
      ["wrap", "terms"],
    ],
  ])("whose words it uses: %s", (reply, ids) => expect(drawnOn(reply, all)).toEqual(ids));

  it.each([
    "The Walnut Tray is $42.00 and 3 are in stock.",
    "I don't know that, I'm afraid. Shall I ask the owner?",
    "Hello! How can I help you today?",
    "",
  ])("but not one that it only had before it: %j", (reply) => expect(drawnOn(reply, all)).toEqual([]));

  it("when that says no more than yes, by its question", () => {
    expect(drawnOn("Yes, we take custom orders!", [yes])).toEqual(["yes"]);
    expect(drawnOn("The tray is $42.00.", [yes])).toEqual([]);
  });

  it("in another language too: then it is the best match", () => {
    const german =
      "Ja, wir verpacken das gern für Sie in Packpapier mit einem Band, es ist auch als Geschenk schön.";
    expect(drawnOn(german, all)).toEqual(["wrap"]);
    expect(drawnOn(german, [])).toEqual([]);
  });
});
