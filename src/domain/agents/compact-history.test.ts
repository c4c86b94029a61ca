import { describe, expect, it } from "vitest";
import type { HistoryMessage } from "@/integrations/agent-runtime/port";
import { compactHistory } from "./compact-history";

const filler = "We talked about glazes and how they melt in the kiln, layer over layer. ".repeat(12);
const turns = (count: number): HistoryMessage[] =>
  Array.from({ length: count }, (_, at) => ({ role: at % 2 === 0 ? "customer" : "assistant", text: filler }));

describe("a long conversation", () => {
  it("stays as it is while it fits", () => {
    const short = turns(6);
    expect(compactHistory(short)).toBe(short);
  });

  it("keeps its end word for word, and of its beginning what was promised and what was named exactly", () => {
    const said: HistoryMessage[] = [
      { role: "customer", text: `Hello! My order is 4711.\n${filler}` },
      { role: "assistant", text: `We will send the bowl by Friday. ${filler}` },
      ...turns(60),
    ];
    const compact = compactHistory(said);
    const characters = compact.reduce((sum, one) => sum + one.text.length, 0);
    expect(characters).toBeLessThan(20_500);
    expect(compact.at(-1)).toEqual(said.at(-1));
    expect(compact[0]?.role).toBe("customer");
    expect(compact[0]?.text).toContain("The customer: My order is 4711");
    expect(compact[0]?.text).toContain("You: We will send the bowl by Friday");
    expect(compact[0]?.text).not.toContain("kiln");
  });

  it("stays bounded however much was promised", () => {
    const promises = Array.from(
      { length: 300 },
      (_, at): HistoryMessage => ({
        ...{ role: "assistant", text: `We will send number ${at} on Friday. ${"x".repeat(400)}` },
      }),
    );
    const compact = compactHistory(promises);
    expect(compact.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThan(20_500);
  });
});
