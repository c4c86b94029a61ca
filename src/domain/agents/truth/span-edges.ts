import type { Fact } from "./facts";
import type { FactSpan } from "./fill-placeholders";
import { multiplierOf } from "./number-words";

/**
 * Whether what stands at a filled placeholder would change the value that is read: "1{{f1}}", "{{f1}}0", "{{f2}} 000",
 * "{{f2}} thousand", "-{{f1}}". Texts (titles) may stand anywhere.
 */
export function isDistorted(text: string, span: FactSpan, fact: Fact | undefined): boolean {
  if (fact?.kind === "text") return false;
  const before = text.slice(Math.max(0, span.start - 2), span.start);
  const after = text.slice(span.end, span.end + 16);
  if (/(?:[\p{Script=Latin}\p{N}]|(?:^|[\s(])[-−])$/u.test(before)) return true;
  if (/^[\p{Script=Latin}\p{N}%‰万億亿千百만천백]/u.test(after)) return true;
  if (/^\p{N}/u.test(text.slice(span.start)) && /\p{N}[ \u00a0\u202f.,:'’/]$/u.test(before)) return true;
  if (/\p{N}$/u.test(text.slice(span.start, span.end)) && /^[ \u00a0\u202f.,:'’/]\p{N}/u.test(after))
    return true;
  const word = /^[\s*_-]{0,3}(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  return multiplierOf(word) !== undefined;
}
