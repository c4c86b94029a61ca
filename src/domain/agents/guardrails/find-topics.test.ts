import { describe, expect, it } from "vitest";
import { findTopics } from "./find-topics";

describe("the topic of a message", () => {
  it.each([
    ["I want my money back", ["refund"]],
    ["Ich möchte eine Rückerstattung", ["refund"]],
    ["Je veux être remboursée", ["refund"]],
    ["Quiero un reembolso", ["refund"]],
    ["Vorrei un rimborso", ["refund"]],
    ["Ik wil mijn geld terug", ["refund"]],
    ["The mug arrived broken", ["complaint"]],
    ["Die Tasse kam zerbrochen an", ["complaint"]],
    ["La tasse est arrivée cassée", ["complaint"]],
    ["La taza llegó rota", ["complaint"]],
    ["La tazza è arrivata rotta", ["complaint"]],
    ["De mok is kapot", ["complaint"]],
    ["Could you take a commission?", ["custom_order"]],
    ["Machen Sie auch Sonderanfertigungen nach Maß?", ["custom_order"]],
    ["Faites-vous du sur-mesure ?", ["custom_order"]],
    ["My lawyer will write to you", ["legal"]],
    ["Mein Anwalt wird sich melden", ["legal"]],
    ["Can I return it if it doesn't fit?", ["returns"]],
    ["Where is my order?", ["order_status"]],
    ["Wo bleibt meine Bestellung?", ["order_status"]],
    ["Do you ship to France?", ["shipping"]],
    ["Was kostet der Versand?", ["shipping"]],
    ["Can you give me a discount?", ["discount"]],
    ["Gibt es Rabatt?", ["discount"]],
    ["re\u200bfund please", ["refund"]],
  ])("%s", (text, topics) => {
    expect(findTopics(text)).toEqual(expect.arrayContaining(topics));
  });

  it.each([
    "How much is the walnut tray?",
    "Is the blue mug for my sister still there?",
    "Haben Sie die Schale auch in Grün?",
    "C'est quelle taille ?",
    "¿Tiene la taza azul?",
    "Do you have broken-in leather?",
    "Is the court jester figurine hand-painted?",
  ])("is none of trouble in: %s", (text) => {
    const trouble = findTopics(text).filter((topic) =>
      ["refund", "complaint", "custom_order"].includes(topic),
    );
    expect(trouble).toEqual([]);
  });
});
