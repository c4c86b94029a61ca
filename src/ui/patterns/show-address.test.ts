import { describe, expect, it } from "vitest";
import { isPlainClick } from "./show-address";

const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };

describe("a click on a link to another view of the page", () => {
  it("is the page's own when it is plain", () => {
    expect(isPlainClick(plain)).toBe(true);
  });

  it.each([{ button: 1 }, { metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }])(
    "is left to the browser with %j",
    (held) => {
      expect(isPlainClick({ ...plain, ...held })).toBe(false);
    },
  );
});
