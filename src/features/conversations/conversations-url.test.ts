import { describe, expect, it } from "vitest";
import { conversationsHref, readConversations, withConversation } from "./conversations-url";

const read = (query: string) => readConversations(new URLSearchParams(query));
const plain = { filter: "all", search: "", id: null, panel: null } as const;

describe("the address of the conversations", () => {
  it("leads back to the view that made it", () => {
    const view = { filter: "needs_you", search: "blue & small", id: "cnv_1", panel: "details" } as const;
    expect(read(conversationsHref(view).split("?")[1] ?? "")).toEqual(view);
  });

  it("is plain when nothing is chosen", () => {
    expect(conversationsHref(plain)).toBe("/conversations");
  });

  it("shows all for a filter that doesn't exist, and no panel for one that doesn't", () => {
    expect(read("filter=mine&panel=secrets")).toEqual(plain);
  });

  it("closes the details with their conversation, but keeps them folded away", () => {
    expect(withConversation({ ...plain, id: "a", panel: "details" }, "b").panel).toBeNull();
    expect(withConversation({ ...plain, id: "a", panel: "none" }, "b").panel).toBe("none");
  });
});
