import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLine, plainText } from "./plain-text";

const escapeHtml = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

describe("plainText", () => {
  it.each([
    ["Mom&#39;s &quot;best&quot; mug", `Mom's "best" mug`],
    ["Salt &amp; pepper", "Salt & pepper"],
    ["twice encoded &amp;#39;&amp;amp;", "twice encoded '&"],
    ["Caf&eacute; &#x2014; 5&nbsp;cm", "Café — 5 cm"],
    ["&#146;80s", "’80s"],
    ["&#0;&#xD800;&#99999999;", "\ufffd\ufffd\ufffd"],
    ["&unknown; &; AT&T", "&unknown; &; AT&T"],
    ["<b>Bold</b> and <a href='x'>link</a>", "Bold and link"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<p>first</p><p>second</p>", "first\n\nsecond"],
    ["<ul><li>oak</li><li>ash</li></ul>", "- oak\n\n- ash"],
    ["<script>alert(1)</script>safe<!-- note -->", "safe"],
    ["I <3 you, width <W and >H, <3 cm>", "I <3 you, width <W and >H, <3 cm>"],
    ["&lt;b&gt; is markup", "<b> is markup"],
    ["a\r\nb\rc\u0000\u0007\u00ad", "a\nb\nc"],
    ["👩‍🌾 שלום", "👩‍🌾 שלום"],
  ])("%j becomes %j", (markup, text) => {
    expect(plainText(markup)).toBe(text);
  });

  it("gives back any text that was escaped as HTML", () => {
    const words = fc.stringMatching(/^[\w<>"'éß€🧶.,:!?() -]{0,40}$/u);
    fc.assert(
      fc.property(words, (text) => {
        const normal = text.replace(/ +/g, " ").trim();
        expect(plainText(escapeHtml(text))).toBe(normal);
      }),
    );
  });

  it("never fails, and leaves nothing that a database refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const result = plainText(text);
        expect(result).not.toContain("\u0000");
        expect(result).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it("takes time in proportion to hostile input", () => {
    for (const hostile of [
      "<a ".repeat(50_000),
      "<!--".repeat(50_000),
      "&amp;".repeat(50_000),
      " \n".repeat(50_000),
    ]) {
      const started = performance.now();
      plainText(hostile);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});

it("plainLine keeps a title in one line", () => {
  expect(plainLine("Walnut<br>tray \n large")).toBe("Walnut tray large");
});
