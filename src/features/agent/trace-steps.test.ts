import { describe, expect, it } from "vitest";
import { traceSteps } from "./trace-steps";

type Event = Parameters<typeof traceSteps>[0][number];

let count = 0;
const event = (type: Event["type"], content: string, metadata: Event["metadata"] = {}): Event => ({
  id: `evt_${++count}`,
  type,
  content,
  metadata,
});
const call = event("tool_use", "search_products", { callId: "c1", input: { query: "walnut tray" } });
const result = event("tool_result", "search_products", {
  callId: "c1",
  result: { products: [] },
  error: false,
  ms: 12,
});

describe("a run's trace", () => {
  it("joins a call and its result to one step in the seller's words", () => {
    expect(traceSteps([event("status", "started"), call, result], true)).toMatchObject([
      {
        title: "Looked for “walnut tray”",
        status: "done",
        ms: 12,
        detail: { asked: { query: "walnut tray" }, got: { products: [] } },
      },
    ]);
  });

  it("turns while a call has no result, and fails when the run ended without one", () => {
    expect(traceSteps([call], true)[0]?.status).toBe("running");
    expect(traceSteps([call], false)[0]?.status).toBe("failed");
  });

  it("names the product that was read", () => {
    const events = [
      event("tool_use", "get_product", { callId: "c2", input: { productId: "prd_1" } }),
      event("tool_result", "get_product", {
        callId: "c2",
        result: { title: "Oak bowl" },
        error: false,
        ms: 3,
      }),
    ];
    expect(traceSteps(events, false)[0]?.title).toBe("Read “Oak bowl”");
  });

  it("calls a held reply written, not answered", () => {
    const said = [event("response", "It is $42.")];
    expect(traceSteps(said, false).map(({ title }) => title)).toEqual(["Answered"]);
    expect(traceSteps([...said, event("status", "drafted")], false).map(({ title }) => title)).toEqual([
      "Wrote its reply",
      "Held for your approval",
    ]);
  });

  it("joins text that streamed in", () => {
    expect(traceSteps([event("text", "It is "), event("text", "$42.")], true)).toMatchObject([
      { kind: "text", detail: "It is $42." },
    ]);
  });

  it("says what the check found, and what it stopped", () => {
    const failures = [{ kind: "ungrounded_price", value: "$40", excerpt: "for $40 today" }];
    expect(
      traceSteps([event("check", "failed", { failures }), event("check", "passed", { ties: 1 })], false),
    ).toMatchObject([
      {
        title: "Stopped: not in your listings",
        detail: "$40 (ungrounded price): for $40 today",
        status: "failed",
      },
      { title: "Checked: 1 value found in your listings", status: "done" },
    ]);
  });

  it("shows a result whose call is missing as it is", () => {
    expect(traceSteps([event("tool_result", "get_shop", { odd: true })], false)).toMatchObject([
      { kind: "result", title: "get_shop" },
    ]);
  });
});
