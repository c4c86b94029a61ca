import { describe, expect, it } from "vitest";
import { type IdKind, idPrefixes, idSchema, newId } from "./ids";

const kinds = Object.keys(idPrefixes) as IdKind[];

describe("ids", () => {
  it("start with their kind's own prefix, and only their own kind accepts them", () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length);
    for (const kind of kinds) {
      const id = newId(kind);
      expect(id).toMatch(new RegExp(`^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$`));
      const accepting = kinds.filter((other) => idSchema(other).safeParse(id).success);
      expect(accepting).toEqual([kind]);
    }
  });

  it("sort by the order in which they were made, also within a millisecond", () => {
    const made = Array.from({ length: 5_000 }, () => newId("outbox"));
    expect([...made].sort()).toEqual(made);
  });

  it.each([
    ["nothing", ""],
    ["no prefix", "01h455vb4pex5vsknk084sn02q"],
    ["a prefix alone", "sel_"],
    ["too short", "sel_01h455vb4pex5vsknk084sn02"],
    ["too long", "sel_01h455vb4pex5vsknk084sn02qq"],
    ["letters outside of the alphabet", "sel_01h455vb4pex5vsknk084sn0il"],
    ["upper case", "sel_01H455VB4PEX5VSKNK084SN02Q"],
    ["more than 128 bits", "sel_8zzzzzzzzzzzzzzzzzzzzzzzzz"],
    ["blanks around", " sel_01h455vb4pex5vsknk084sn02q"],
    ["a line break at the end", "sel_01h455vb4pex5vsknk084sn02q\n"],
    ["SQL", "sel_' or 1=1 --"],
  ])("are refused when malformed: %s", (_what, text) => {
    const parsed = idSchema("seller").safeParse(text);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toBe("must be an id that starts with sel_");
  });
});
