import { expect, it } from "vitest";
import { questionBefore } from "./question-before";

const said = (...lines: [author: string, text: string][]) =>
  lines.map(([author, text], at) => ({
    id: `m${at}`,
    author,
    text,
    contentType: text === "/start" ? "start" : "text",
  }));
const thread = said(
  ["customer", "Hello"],
  ["agent", "Hi! How can I help?"],
  ["customer", "Do you"],
  ["customer", " gift wrap? "],
  ["system", "One moment, please."],
  ["agent", "Yes, for free."],
);

it("is what the customer wrote in a row before the reply", () => {
  expect(questionBefore(thread, "m5")).toBe("Do you gift wrap?");
  expect(questionBefore(thread, "m1")).toBe("Hello");
});

it("is nothing where nobody asked, or the reply isn't known", () => {
  expect(questionBefore(said(["agent", "Hi"]), "m0")).toBe("");
  expect(questionBefore(thread, "none")).toBe("");
});

it("leaves out that the chat was opened", () => {
  const opened = said(["customer", "/start"], ["customer", "Do you gift wrap?"], ["agent", "Yes."]);
  expect(questionBefore(opened, "m2")).toBe("Do you gift wrap?");
});

it("is cut to what an answer's question may hold", () => {
  expect(questionBefore(said(["customer", "x".repeat(500)], ["agent", "y"]), "m1")).toHaveLength(300);
});
