import type { Language } from "./words";

/** What customers' short messages are made of, in lower case without accents; words of several languages stand in each. */
export const commonWords: Readonly<Record<Language, string>> = {
  en:
    "the is are any t was do does did have has had what how i my me this that these with for of and or to in on it its be can could would will there you your we they he she not no yes at from by about any some more much many when where which who why if but so as an a am " +
    "hello hi hey please thanks thank thx sorry available shipping ship price still get got one two it buy order like want need great good make made take long big small only just wrong send sent colour color size out off here all " +
    "don doesn isn ll ve re",
  de:
    "der die das den dem des ist sind war ich du er sie es wir ihr mich mir dich euch uns ein eine einen einem einer und oder mit fur von zu zum zur nicht kein keine wie viel was wann wo wer wohin welche welcher haben habe habt hat hatte hatten kann konnen konnt konnte noch auch nur schon sehr in im am an auf aus bei bis nach vor um man wird werden mochte wurde gerne gern suche brauche nehme dann aber wenn als so mehr ja nein " +
    "hallo hi hey moin servus ciao guten tag morgen abend gruß bitte danke schon schone merci kostet kosten gibt gibts liefert lieferung versand verfugbar lager preis rabatt groß große großer kleine kleiner klein mein meine meinen meiner eure euer ihre bestellung paket blau grun rot schwarz weiß zwei drei steht wollte hab farbe",
  fr:
    "le la les l un une des du de d et ou est sont etait je j tu il elle on nous vous ils ce c cet cette ces mon ma mes votre vos notre nos son sa se s ne n pas plus que qu qui quoi quel quelle quels combien comment quand ou avec pour dans sur sans en au aux a y par tres trop aussi encore toujours " +
    "avez avoir ai as ont etes suis peut peux peuvent pouvez puis faire faites voudrais voulez cherche prends savoir si bonjour bonsoir salut coucou merci beaucoup svp plait oui non accord bleu vert rouge noir blanc taille couleur cout coute prix livraison livrez delai commande disponible cadeau cher moi toi lui mere soeur question possible deux trois mais ca cela ceci est-ce passe parfait",
  es:
    "qué cuánto cuántos cuándo cómo dónde cuál sí más está he has ha han nada algo pena el la los las lo un una unos unas de del al y e o u es son era esta estan este estos estas esto ese esa yo tu usted ustedes nosotros me te se le les mi mis su sus nuestro que quien cual cuales cuanto cuanta cuantos como cuando donde con por para en sin no si muy mas tambien todavia aun sigue hay " +
    "tiene tienen teneis tienes tengo hola buenos buenas dias tardes noches gracias muchas favor quiero quisiera queria busco necesito puede pueden puedo cuesta cuestan vale precio envio envios hacen haceis aceptan disponible azul verde rojo negro blanco grande pequeno regalo pedido talla material gusta mucho caro madre hermana dos tres otra otro llevo llega llegar tarda descuento perfecto claro",
  it:
    "è sì più perché può niente il lo la i gli le l un uno una di del dello della dei delle d e o ed e sono era io tu lui lei noi voi mi ti si ci vi ne mio mia miei suo sua vostro vostra questo questa questi queste quello che chi cosa quale quanto quanta quanti come quando dove dov con per in su da dal al alla a non piu anche ancora molto troppo " +
    "avete ho hai ha abbiamo hanno puo posso potete possibile vorrei cerco prendo serve ciao salve buongiorno buonasera grazie mille prego favore si no va bene costa costano prezzo spedite spedizione spedire disponibile disponibili blu verde rosso nero bianco grande piccola piccolo regalo ordine arriva arrivare fate sconti sconto resi accettate caro bella bello bellissima bellissimo materiale mamma sorella due tre nome per perfetto",
  nl:
    "de het een t is zijn was ben ik u je jij jullie hij zij ze we wij mij me mijn uw ons onze en of in op aan met van voor naar bij om uit te tot over niet geen wel ook nog al maar dan als dat die dit deze wat hoe hoeveel wie waar wanneer welke welk veel meer er hier " +
    "hebben heeft hebt heb kan kunnen kun kunt mag wil graag zoek neem moet wordt worden krijg lang duurt duur hoi hallo hey goedemiddag goedemorgen goedenavond bedankt dank wel danku dankjewel alstublieft alsjeblieft ja nee kost kosten prijs verzending verzendkosten leveren levert beschikbaar voorraad blauw groen rood zwart wit groot grote kleine cadeau bestelling korting mooi prima leuk graveren naam twee drie moeder zus kleur maat top welkom",
  pt:
    "é você vocês não está até nada pena o a os as um uma de do da dos das no na nos nas ao aos e ou sao era eu tu voce voces ele ela nos me te se lhe meu minha meus minhas seu sua nosso que quem qual quais quanto quanta quantos como quando onde com por para pra em sem nao sim muito mais tambem ainda ja so " +
    "tem tens tenho temos ola oi bom boa dia tarde noite obrigado obrigada favor quero queria gostaria procuro preciso pode podem posso custa custam preco envio enviam enviar disponivel estoque azul verde vermelho preto branco grande pequena presente pedido maior desconto devolucoes aceitam feito lindo linda caro mae irma dois duas tres esta este isto dar da vou levar bem demora chegar lisboa brasil perfeito ser maquina nome gravar",
};

const languages = Object.keys(commonWords) as Language[];

/** Which languages a word is common in. */
export const languagesOfWord: ReadonlyMap<string, readonly Language[]> = (() => {
  const found = new Map<string, Language[]>();
  for (const language of languages)
    for (const word of new Set(commonWords[language].split(" ")))
      found.set(word, [...(found.get(word) ?? []), language]);
  return found;
})();
