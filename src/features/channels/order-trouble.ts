/** What a poll could not read, and what is to be done; null when it read everything. `lastError` is as the poll noted it. */
export function orderTrouble(lastError: string | null): { what: string; todo: string } | null {
  if (lastError === null) return null;
  const some = /^(\d+) could not be read: (\d+)?/.exec(lastError);
  if (!some)
    return {
      what: `New orders could not be read: ${sentence(lastError)}`,
      todo: "We ask again every five minutes. If this stays, disconnect the shop and connect it again.",
    };
  const [, count, first] = some;
  const isOne = count === "1";
  return {
    what: `${isOne ? "1 order" : `${count} orders`} could not be read${isOne && first ? `: number ${first}` : ""}.`,
    todo: `Look at ${isOne ? "it" : "them"} on Etsy; all others are here. We try again by ourselves.`,
  };
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
