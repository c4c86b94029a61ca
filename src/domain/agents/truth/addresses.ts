/** Where a shop sells: its pages there need no proof. */
const markets = ["etsy.com"];

const links = /(?:https?:\/\/|www\.)[^\s<>"'“”«»)\]]+/giu;
const mails = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Links and e-mail addresses that neither the shop nor (of e-mails) the customer has named: nobody is to be sent there. */
export function unknownAddresses(
  text: string,
  sources: readonly string[],
  customerWords: readonly string[],
): { start: number; end: number }[] {
  const stretch = (match: RegExpMatchArray) => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  });
  const unknownLinks = [...text.matchAll(links)].filter(([link]) => !isKnownHost(hostOf(link), sources));
  const withoutLinks = text.replace(links, (link) => " ".repeat(link.length));
  const unknownMails = [...withoutLinks.matchAll(mails)].filter(
    ([mail]) => ![...sources, ...customerWords].some((one) => one.toLowerCase().includes(mail.toLowerCase())),
  );
  return [...unknownLinks, ...unknownMails].map(stretch);
}

function isKnownHost(host: string, sources: readonly string[]): boolean {
  if (markets.some((market) => host === market || host.endsWith(`.${market}`))) return true;
  return sources.some((source) => [...source.matchAll(links)].some(([link]) => hostOf(link) === host));
}

const hostOf = (link: string) =>
  /^(?:https?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:]+)/iu.exec(link)?.[1]?.toLowerCase().replace(/\.$/, "") ?? "";
