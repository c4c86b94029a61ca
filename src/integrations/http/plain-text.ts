import { storableText } from "@/kernel/text";

/** Elements that start a new line when markup becomes text. */
const blockTags = [
  "br",
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "tr",
  "table",
  "hr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
];
/** Only known names count as tags: "<3", "width <W and >H" and "<3 cm>" are a seller's words. */
const inlineTags = [
  ...[
    "a",
    "abbr",
    "b",
    "big",
    "cite",
    "code",
    "del",
    "em",
    "font",
    "i",
    "img",
    "ins",
    "label",
    "mark",
    "pre",
    "q",
    "s",
  ],
  ...[
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "script",
    "sub",
    "sup",
    "tbody",
    "td",
    "th",
    "thead",
    "u",
    "iframe",
  ],
];
const attributes = String.raw`(?:\s[^<>]*)?\/?`;
const blockTag = new RegExp(String.raw`<\/?(?:${blockTags.join("|")})${attributes}>`, "gi");
const inlineTag = new RegExp(String.raw`<\/?(?:${inlineTags.join("|")})${attributes}>`, "gi");
const closers = { comment: /-->/g, script: /<\/script>/gi, style: /<\/style>/gi };

/** HTML 4 names of U+00A0 to U+00FF, in order. */
const latin1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
  middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute
  Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml
  Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
  eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/,
  );

const namedEntities = new Map<string, string>([
  ...latin1.map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ...Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", euro: "€", trade: "™", hellip: "…" }),
  ...Object.entries({
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
  }),
  ...Object.entries({
    bull: "•",
    prime: "′",
    Prime: "″",
    minus: "−",
    hearts: "♥",
    star: "☆",
    starf: "★",
    check: "✓",
  }),
  ...Object.entries({
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    OElig: "Œ",
    oelig: "œ",
    Scaron: "Š",
    scaron: "š",
    larr: "←",
    rarr: "→",
  }),
]);

/** `&amp;` before an entity is double encoding, which platforms do produce; both layers go at once. */
const entity = /&(?:amp;)*(#\d{1,8}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});/gi;

/**
 * A platform's HTML or entity-encoded text as plain text, line breaks kept. The result is text, not markup: `&lt;b&gt;`
 * becomes the visible characters `<b>`, so it must still be escaped where it is shown.
 */
export function plainText(markup: string): string {
  return withoutHidden(storableText(markup))
    .replace(/<li(?:\s[^<>]*)?>/gi, "\n- ")
    .replace(blockTag, "\n")
    .replace(inlineTag, "")
    .replace(entity, (whole, name: string) => decodeEntity(name) ?? whole)
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\u00ad]/gu, (control) => (control === "\n" || control === "\t" ? control : ""))
    .replace(/[\p{Zs}\t]+/gu, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** `plainText` in one line: titles, tags, names. */
export function plainLine(markup: string): string {
  return plainText(markup).replace(/\s*\n\s*/g, " ");
}

/** Cuts comments, scripts and styles. One pass: a lazy regular expression is quadratic on openings without an end. */
function withoutHidden(text: string): string {
  const opener = /<!--|<(script|style)(?:\s[^<>]*)?>/gi;
  let kept = "";
  let from = 0;
  for (let opening = opener.exec(text); opening; opening = opener.exec(text)) {
    const name = opening[1]?.toLowerCase();
    const closer = name === "script" || name === "style" ? closers[name] : closers.comment;
    closer.lastIndex = opener.lastIndex;
    if (!closer.test(text)) break;
    kept += text.slice(from, opening.index);
    from = closer.lastIndex;
    opener.lastIndex = from;
  }
  return kept + text.slice(from);
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return namedEntities.get(name);
  const hex = name[1] === "x" || name[1] === "X";
  const code = hex ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  // HTML reads 128 to 159 as windows-1252: &#146; is an apostrophe.
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder("windows-1252").decode(Uint8Array.of(code));
  const impossible = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return impossible ? "\ufffd" : String.fromCodePoint(code);
}
