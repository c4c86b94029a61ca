import { describe, expect, it } from "vitest";
import { conversationsHref, readConversations } from "./conversations-url";

const read = (query: string) => readConversations(new URLSearchParams(query));

describe("the address of the conversations", () => {
  it("leads back to the view that made it", () => {
    const view = { filter: "needs_you", search: "blue & small", id: "cnv_1" } as const;
    expect(read(conversationsHref(view).split("?")[1] ?? "")).toEqual(view);
  });

  it("is plain when nothing is chosen", () => {
    expect(conversationsHref({ filter: "all", search: "", id: null })).toBe("/conversations");
  });

  it("shows all for a filter that doesn't exist", () => {
    expect(read("filter=mine").filter).toBe("all");
  });
});
