const sidesOf: Record<string, string> = {
  x: "lr",
  y: "tb",
  size: "wh",
  top: "t",
  right: "r",
  bottom: "b",
  left: "l",
};

/** The first that fits counts. A group in it tells the sides; without one it is all of them. */
const properties: [RegExp, name: string][] = [
  [
    /^(?:block|inline|flex|grid|table|table-(?:cell|row|row-group)|hidden|contents|inline-(?:block|flex|grid))$/,
    "display",
  ],
  [/^(?:static|relative|absolute|fixed|sticky)$/, "position"],
  [/^p([xytrbl]?)-/, "padding"],
  [/^-?m([xytrbl]?)-/, "margin"],
  [/^gap(?:-([xy]))?-/, "gap"],
  [/^-?inset(?:-([xy]))?-/, "inset"],
  [/^-?(top|right|bottom|left)-/, "inset"],
  [/^(size|w|h)-/, "size"],
  [/^border(?:-([xytrbl]))?(?:-\d+|-\[\d.*)?$/, "frame"],
  [/^border-(?:dashed|solid|collapse|separate)$/, "frame style"],
  [/^text-(?:xs|sm|base|lg|xl|\[(?:\d|clamp).*)$/, "text size"],
  [/^text-(?:left|center|right|start|end)$/, "align"],
  [/^text-(?:wrap|nowrap|balance|pretty)$/, "wrap"],
  [/^font-(?:mono|sans)$/, "font family"],
  [/^flex-(?:row|col)/, "direction"],
  [/^flex-(?:wrap|nowrap)/, "lines"],
];

/** Where the property is the first part of the class. `rounded-tl-sm` and the like stand for themselves. */
const named =
  /^-?((?:min|max)-[wh]|(?:justify|items|content|place)(?:-self|-items)?|self|overflow(?:-[xy])?|translate(?:-[xy])?|bg|text|font|border|rounded(?!-[trbl]{1,2}(?:-|$))|flex|basis|shrink|grow|grid-(?:cols|rows)|line-clamp|leading|tracking|z|opacity|shadow|animate|resize|cursor|whitespace|object|outline-offset)(?:-|$)/;

/** What a class without variants sets, and of which sides of it. Only the names that `globals.css` leaves. */
export function propertyOf(name: string): [property: string, sides: string] {
  for (const [pattern, property] of properties) {
    const found = pattern.exec(name);
    if (found) return [property, sidesOf[found[1] ?? ""] ?? (found[1] || "trbl")];
  }
  return [named.exec(name)?.[1] ?? name, ""];
}
