/** Words that say nothing of the matter, in the languages that customers mostly write in. */
const emptyWords = new Set(
  `a an and any are as at be but by can could did do does for from had has have how i if in into is it its me my no not
  of on or our please so some that the their them then there they this to us was we were what when where which who will
  with would yes you your hello hi thanks thank
  aber als am an auch auf aus bei bin bis bitte da das dass dem den der des die dies diese ein eine einem einen einer es
  fur gibt hallo hat habe haben habt ich ihr ihre im in ist ja kann konnen konnt man mein meine mich mir mit nach nein
  nicht noch nur oder sie sind und uns unser unsere vom von was wenn wie wir wo zu zum zur danke
  au aux avec avez bonjour c ce ces cette d dans de des du elle en est et il ils je l la le les leur ma mais merci mes
  mon n ne nous on ou par pas pour qu que qui s sa se ses si son sont sur un une vos votre vous y
  al como con cual del donde el ella en entre es esta este gracias hay hola la las lo los me mi mis muy no nos o para
  pero por puede pueden que se si sin son su sus te tiene tienen tu un una y yo
  ai alla anche avete che chi ci ciao come con cosa da dei del della di e fa gli grazie ha hai hanno ho i il in io la le
  li lo ma mi mia mio ne nel nella noi non o per piu puo se si sono su sua suo ti tra tu un una un' vi voi
  aan als bij dan dat de deze die dit een en er geen haar hallo heb heeft hebben hebt het hij hoe ik in is ja jij je
  jullie kan kunnen maar me met mijn na naar nee niet nog of om onze ook op te tot u uw van voor waar wat we wel wij
  wordt ze zijn zo bedankt`.split(/\s+/),
);

/** Scripts that put no space between words: their pairs of letters stand in for words. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

/**
 * The words that a text is about, in lower case without accents, each once, in order. Numbers count; what every text
 * has doesn't.
 */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  const lower = text.toLowerCase();
  // Most texts, and many times as fast.
  if (isAscii(lower)) {
    for (const [word] of lower.matchAll(asciiWord))
      if (!emptyWords.has(word)) words.add(word.replace(",", "."));
    return words;
  }
  const plain = lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("ß", "ss");
  for (const [word] of plain.matchAll(anyWord)) {
    if (unspaced.test(word)) for (const pair of pairsOf(word)) words.add(pair);
    else if (!emptyWords.has(word)) words.add(word.replace(",", "."));
  }
  return words;
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** "3.50" and "3,50" are one word. */
const asciiWord = /\d+(?:[.,]\d+)+|[a-z0-9]+/g;
const anyWord = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu;

const isAscii = (text: string) => !/[\u0080-\uffff]/.test(text);
