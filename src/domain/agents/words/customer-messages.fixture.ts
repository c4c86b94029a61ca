import type { Language } from "./words";

/** What a customer writes, with the messenger's code and what they wrote before ("<earlier>" stands before "»"). */
export interface CustomerMessage {
  language: Language;
  code: string | null;
  earlier: string[];
  text: string;
}

/** One message a line: `code: text`, "-" for no code; "earlier » text" for a later turn; "·" is an invisible character. */
const lines: Readonly<Record<Language, string>> = {
  en: `
-: hi, is this still available?
-: How much is shipping to Canada?
de: Hi! Do you ship to Germany?
fr: is it dishwasher safe
en: mug in blue?
en: ok
en: 👍
en: thx!
-: thanks a lot!
de: What's the price of the large one?
es: Can I get it by Friday?
en: La Rose mug?
en: Do you have the Crème Brûlée bowl in white?
en: https://www.etsy.com/listing/1234567890/tasse-en-gres-fait-main-pour-le-cafe is this one still in stock?
it: hello there, any chance of a discount
-: yes please
-: no thank you
nl: Where is my order 3141592653?
en: It's for my mom Maria Fernández, she lives in Paris
pt: could you make it a bit bigger?
-: H·e·l·l·o, do you have more of these?
en: 2 x "Steingutbecher mit blauem Rand" please
-: great, I'll take two
de: sounds good, when will it ship?
-: sorry, wrong shop
en: Ich liebe dich mug - do you still have it?
fr: How long does the engraving take?
-: does it come with a box
-: and in green?
-: Wie viel kostet der Becher und haben Sie ihn noch? » sorry, in English please: how much is it?
`,
  de: `
en: Habt ihr Bienenwachskerzen?
-: Hallo
-: Guten Tag, ist die Vase noch da?
en: Was kostet der Versand?
de: ok 👍
-: Danke schön!
en: Ist der "Walnut Serving Tray with Handles" noch verfügbar?
en: Hallo, ich suche den Stoneware Mug 12 oz Handmade Gift for Her, gibt es den auch in Grün?
-: und in blau?
en: Wie lange dauert die Lieferung nach Wien?
de: mug?
-: Super, dann nehme ich zwei
en: Könnt ihr den Namen Sofia eingravieren?
-: Ja bitte
-: nein danke
en: https://www.etsy.com/listing/998877/walnut-tray-the-best-gift-for-you wie groß ist das?
-: W·i·e v·i·e·l kostet das?
en: Wann kommt meine Bestellung 3141592653 an?
fr: Liefert ihr auch in die Schweiz?
en: Moin! Noch was auf Lager?
-: Ist das spülmaschinenfest?
de: La Vie en Rose Tasse?
en: Habt ihr Bienenwachskerzen? » ok
en: Wie viel kostet der Becher? » ok 👍
en: Wie viel kostet der Becher? » und der große?
en: Ich hätte gern eine Rechnung
en: kann man das umtauschen
-: Gibt's Rabatt?
en: Wo bleibt mein Paket?
de: Thanks! Und was kostet die kleine Schale?
`,
  fr: `
en: et en bleu ?
-: Bonjour
en: Bonjour, combien coûte la tasse ?
en: c'est combien ?
-: merci beaucoup !
fr: ok
fr: mug?
en: Est-ce que vous livrez en Belgique ?
en: Bonjour, je voudrais savoir si ceci est disponible https://www.etsy.com/listing/1234567890/handmade-stoneware-mug-with-the-name-of-your-choice-and-a-gift-box-for-you?ref=shop_home_active_12&frs=1
-: oui s'il vous plaît
-: non merci
en: Vous faites des réductions ?
en: je cherche un cadeau pour ma mère
-: B·o·n·j·o·u·r, il en reste ?
en: La "Blue Stoneware Mug" est-elle toujours en stock ?
en: Quel est le délai de livraison ?
de: Avez-vous des bougies ?
en: où est ma commande 3141592653
-: d'accord, je la prends
en: Bonjour, combien coûte la tasse ? » ok 👍
en: Bonjour, combien coûte la tasse ? » super
en: et pour deux ?
en: Ça passe au lave-vaisselle ?
-: trop cher pour moi
en: Peut-on graver un prénom ?
en: Bonsoir, toujours disponible ?
fr: Thomas
it: C'est possible en vert ?
-: j'ai une question
en: Vous acceptez les retours ?
`,
  es: `
en: ¿Y en azul?
-: Hola
en: Hola, ¿cuánto cuesta?
-: hola cuanto vale la taza
-: muchas gracias!
es: ok 👌
en: ¿Hacéis envíos a México?
en: sigue disponible?
en: Quiero dos por favor
-: sí, gracias
-: no, gracias
en: Busco un regalo para mi madre
en: ¿El "Walnut Tray with Handles" está en stock?
en: https://www.etsy.com/listing/55/the-big-mug-for-you-and-me tienen este en verde?
-: H·o·l·a, tenéis velas?
en: dónde está mi pedido 3141592653
de: ¿Se puede lavar en el lavavajillas?
en: Cuánto tarda en llegar a Madrid?
en: me gusta mucho
-: vale, me la llevo
en: Hola, ¿cuánto cuesta la taza? » ok
en: Hola, ¿cuánto cuesta la taza? » perfecto 😊
en: hay descuento?
en: buenas tardes
en: ¿Aceptan devoluciones?
en: de qué material es
pt: ¿Tiene otra más grande?
en: Se puede grabar un nombre?
-: es muy caro
es: Stoneware mug?
`,
  it: `
en: grazie mille!
-: Ciao
en: Buongiorno, quanto costa la tazza?
-: C·i·a·o, q·u·a·n·t·o costa il vassoio?
en: Ci·ao, avete ancora la candela?
en: e in blu?
it: ok 👍
en: spedite in Svizzera?
en: È disponibile?
-: sì grazie
-: no grazie
en: Cerco un regalo per mia sorella
en: Il "Walnut Serving Tray" è ancora disponibile?
en: https://www.etsy.com/listing/77/the-mug-that-you-want-with-a-handle avete questa in verde?
en: dov'è il mio ordine 3141592653
de: Si può lavare in lavastoviglie?
en: quanto ci mette ad arrivare a Roma?
en: bellissima!
-: va bene, la prendo
en: Buongiorno, quanto costa la tazza? » ok
en: Buongiorno, quanto costa la tazza? » perfetto
en: fate sconti?
en: buonasera
en: Accettate resi?
en: di che materiale è
fr: Ne avete una più grande?
en: si può incidere un nome?
-: troppo caro
it: Stoneware mug?
en: vorrei due ciotole
`,
  nl: `
en: en in het blauw?
-: Hoi
en: Hallo, hoeveel kost de mok?
-: wat kost de verzending?
-: dank je wel!
nl: ok 👍
en: Leveren jullie ook in België?
en: Is deze nog beschikbaar?
-: ja graag
-: nee bedankt
en: Ik zoek een cadeau voor mijn moeder
en: Is de "Walnut Tray with Handles" nog op voorraad?
en: https://www.etsy.com/listing/66/the-best-mug-for-you-and-your-mom hebben jullie deze in het groen?
-: H·o·i, hebben jullie kaarsen?
en: waar is mijn bestelling 3141592653
de: Kan het in de vaatwasser?
en: hoe lang duurt het naar Utrecht?
en: mooi!
-: prima, ik neem hem
en: Hallo, hoeveel kost de mok? » ok
en: Hallo, hoeveel kost de mok? » top
en: krijg ik korting?
en: goedemiddag
en: Kan ik het retourneren?
en: van welk materiaal is het
de: Hebben jullie een grotere?
en: kun je een naam graveren?
-: te duur voor mij
nl: Stoneware mug?
en: Ik wil graag twee kommen
`,
  pt: `
en: e em azul?
-: Olá
en: Bom dia, quanto custa a caneca?
-: O·l·á, ainda tem velas?
-: muito obrigada!
pt-BR: ok 👍
pt-BR: Oi
en: vocês enviam para o Brasil?
en: Ainda está disponível?
-: sim, por favor
-: não, obrigado
en: Procuro um presente para a minha mãe
en: O "Walnut Tray with Handles" ainda está em estoque?
en: https://www.etsy.com/listing/66/the-best-mug-for-you-and-your-mom vocês têm esta em verde?
en: onde está o meu pedido 3141592653
es: Pode ir à máquina de lavar louça?
en: quanto tempo demora para chegar a Lisboa?
en: que lindo!
-: está bem, vou levar
en: Bom dia, quanto custa a caneca? » ok
en: Bom dia, quanto custa a caneca? » perfeito
en: tem desconto?
en: boa tarde
en: Aceitam devoluções?
en: de que material é feito
es: Vocês têm uma maior?
en: dá para gravar um nome?
-: é muito caro
pt: Stoneware mug?
en: queria duas tigelas
`,
};

const invisible = "\u200b";

export const customerMessages: readonly CustomerMessage[] = (Object.keys(lines) as Language[]).flatMap(
  (language) =>
    lines[language]
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [, code = "", rest = ""] = /^(\S+): (.*)$/.exec(line) ?? [];
        const [text = "", ...earlier] = rest.replaceAll("·", invisible).split(" » ").reverse();
        return { language, code: code === "-" ? null : code, earlier: earlier.reverse(), text };
      }),
);
