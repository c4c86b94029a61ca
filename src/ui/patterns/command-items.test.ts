import { describe, expect, it } from "vitest";
import { type CommandGroup, matchingGroups } from "./command-items";

const pages: CommandGroup = {
  id: "pages",
  label: "Pages",
  items: [
    { id: "conversations", label: "Conversations", keywords: ["inbox", "chats"], href: "/conversations" },
    { id: "products", label: "Products", hint: "Your listings", href: "/products" },
    { id: "cafe", label: "Open the Café set", href: "/products/1" },
  ],
};
const found = (query: string, groups = [pages]) =>
  matchingGroups(groups, query).flatMap((group) => group.items.map((item) => item.id));

describe("what a query finds", () => {
  it("is everything while nothing is typed", () => {
    expect(found(" ")).toEqual(["conversations", "products", "cafe"]);
  });

  it("goes by label, keywords and hint", () => {
    expect(found("conv")).toEqual(["conversations"]);
    expect(found("inbox")).toEqual(["conversations"]);
    expect(found("listings")).toEqual(["products"]);
  });

  it("has all of the words, in any order and without accents", () => {
    expect(found("cafe open")).toEqual(["cafe"]);
    expect(found("cafe products")).toEqual([]);
  });

  it("puts beginnings before middles", () => {
    const group = (...labels: string[]) => [
      { id: "g", label: "", items: labels.map((label) => ({ id: label, label })) },
    ];
    expect(found("log", group("Catalogue", "Sync log", "Log out"))).toEqual([
      "Log out",
      "Sync log",
      "Catalogue",
    ]);
  });

  it("leaves what the server searched as it is, also while that is under way", () => {
    const remote: CommandGroup = { id: "r", label: "Products", items: [], remote: true, status: "loading" };
    expect(matchingGroups([pages, remote], "zzz").map((group) => group.id)).toEqual(["r"]);
  });
});
