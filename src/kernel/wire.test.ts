import fc from "fast-check";
import { expect, it } from "vitest";
import { fromWire, toWire } from "./wire";

const over = (value: unknown) => fromWire(JSON.parse(JSON.stringify(toWire(value))));

it("keeps whatever pages and server tell each other, dates at any depth", () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string(),
      fc.date({ noInvalidDate: true }),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom("$date", "$", "$$date", "__proto__")),
        tie("value"),
        {
          maxKeys: 4,
          noNullPrototype: true,
        },
      ),
    ),
  })).value;
  fc.assert(
    fc.property(json, (value) => {
      expect(over(value)).toEqual(value);
    }),
  );
});

it("takes nobody's own words for a date", () => {
  expect(over({ $date: "2026-01-01T00:00:00.000Z" })).toEqual({ $date: "2026-01-01T00:00:00.000Z" });
});

it("leaves out what isn't there, as JSON does", () => {
  expect(over({ here: 1, gone: undefined })).toEqual({ here: 1 });
});
