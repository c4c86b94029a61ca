import { expect, it } from "vitest";
import { knowledgeHref, readKnowledgeView } from "./knowledge-url";

const read = (query: string) => readKnowledgeView(new URLSearchParams(query));

it("reads what its own addresses say", () => {
  for (const view of [
    { search: "", id: null },
    { search: "gift wrap & more", id: null },
    { search: "", id: "knw_01jd" },
    { search: "wrap", id: "new" },
  ]) {
    expect(readKnowledgeView(new URL(knowledgeHref(view), "http://x").searchParams)).toEqual(view);
  }
});

it("takes what makes no sense for not given", () => {
  expect(read("id=prd_1&q=%20%20")).toEqual({ search: "", id: null });
  expect(read(`q=${"x".repeat(500)}`).search).toHaveLength(200);
});
