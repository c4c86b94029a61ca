/** Amounts and counts of stock in somebody's running text may be out of date: only tools tell them. */
const passing =
  /[$€£¥]\s?\d|\d\s?(?:[$€£¥]|(?:usd|eur|gbp|cad|aud|dollars?|euros?|pounds?)\b)|%|\b(?:left|remaining|in stock|available|sold out)\b/i;

const mostCharacters = 400;

/** A text's sentences, without those that state prices or stock, or one of the `refused` values. */
export function quotableSentences(text: string, refused: string[]): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence) && !passing.test(sentence))
    .filter((sentence) => !refused.some((value) => sentence.includes(value)));
}

/** As many whole sentences as fit. */
export function joined(sentences: string[], limit = mostCharacters): string {
  let text = "";
  for (const sentence of sentences) {
    const longer = text === "" ? sentence : `${text} ${sentence}`;
    if (longer.length > limit) break;
    text = longer;
  }
  return text || (sentences[0]?.slice(0, limit) ?? "");
}
