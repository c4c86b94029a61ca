const LONGEST = 48;

/** A listing's title as people say it: without what is appended for searches, at a word's end. */
export function shortTitle(title: string): string {
  const [first = ""] = title.split(/\s*[,|;(–—]\s*|\s-\s/);
  const said = (first.trim() || title.trim()).replace(/\s+/g, " ");
  if (said.length <= LONGEST) return said;
  const cut = said.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf(" ");
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST)).trim();
}
