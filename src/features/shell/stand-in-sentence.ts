/** "Etsy, Telegram and the model are local stand-ins": nothing on these pages reaches a real service. */
export function standInSentence(names: string[]): string {
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
  return names.length === 1 ? `${list} is a local stand-in` : `${list} are local stand-ins`;
}
