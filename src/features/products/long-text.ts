/** Lines that a text may have before the rest of it is folded away. */
const LINES = 12;
/** Characters of a line at reading width, about. */
const WIDTH = 75;

/** Whether a text takes clearly more lines than are shown at first; folding away two of them would be silly. */
export function isLongText(text: string): boolean {
  const lines = text
    .trim()
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDTH)), 0);
  return lines > LINES + 2;
}
