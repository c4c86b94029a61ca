import type { Phrasebook } from "../phrasebook";

type Tones = Phrasebook["tones"];

/** The other languages change their first and last words; what they say of products stays. */
export const germanTones: Tones = {
  brief: {
    greeting: ["Hallo! Was suchen Sie?"],
    thanks: ["Gern."],
    listIntro: ["Bitte sehr:"],
    listOutro: [""],
    offer: ["Ja: „{title}“, {price}."],
    soldOut: ["„{title}“ ist ausverkauft."],
  },
  playful: {
    greeting: ["Huhu! ✨ Auf Schatzsuche? Geben Sie mir einen Tipp!"],
    thanks: ["Immer wieder gern! 🌟"],
    listIntro: ["Schauen Sie, was ich ausgegraben habe! 🔍"],
    listOutro: ["Na, welches zwinkert Ihnen zu? 😉"],
    soldOut: ["Oh nein! „{title}“ ist ausverkauft, da war jemand schneller. 🙈"],
  },
  formal: {
    greeting: ["Guten Tag und herzlich willkommen. Womit darf ich Ihnen behilflich sein?"],
    thanks: ["Sehr gern. Ich stehe Ihnen jederzeit zur Verfügung."],
    listIntro: ["Folgendes kann ich Ihnen anbieten:"],
    listOutro: ["Darf ich Ihnen zu einem davon mehr sagen?"],
    offer: ["Gewiss. „{title}“ bieten wir für {price} an."],
    soldOut: ["Leider ist „{title}“ zurzeit ausverkauft."],
    alternatives: ["Darf ich Ihnen stattdessen etwas davon empfehlen:"],
    askWhat: ["Welches Stück meinen Sie bitte?"],
    shopUnknown: ["Dazu liegen mir keine Angaben vor. Soll ich im Shop für Sie nachfragen?"],
    handover: ["Ich habe Ihre Anfrage an den Shop weitergegeben. Sie erhalten hier eine Antwort."],
    handedOver: ["Der Shop ist benachrichtigt. Sie erhalten hier eine Antwort."],
    offTopic: ["Ich kann leider nur zu diesem Shop Auskunft geben. Wobei darf ich Ihnen helfen?"],
  },
};

export const frenchTones: Tones = {
  brief: {
    greeting: ["Bonjour ! Que cherchez-vous ?"],
    thanks: ["Je vous en prie."],
    listIntro: ["Voici :"],
    listOutro: [""],
  },
  playful: {
    greeting: ["Coucou ! ✨ On part à la chasse au trésor ? Donnez-moi un indice !"],
    thanks: ["Avec joie ! 🌟"],
    listIntro: ["Regardez ce que j'ai déniché ! 🔍"],
    listOutro: ["Alors, lequel vous fait de l'œil ? 😉"],
  },
  formal: {
    greeting: ["Bonjour et bienvenue. En quoi puis-je vous être utile ?"],
    thanks: ["Je vous en prie. Je reste à votre disposition."],
    listIntro: ["Voici ce que nous pouvons vous proposer :"],
    listOutro: ["Puis-je vous renseigner davantage ?"],
  },
};

export const spanishTones: Tones = {
  brief: {
    greeting: ["¡Hola! ¿Qué busca?"],
    thanks: ["De nada."],
    listIntro: ["Aquí tiene:"],
    listOutro: [""],
  },
  playful: {
    greeting: ["¡Hola, hola! ✨ ¿Buscamos un tesoro? ¡Deme una pista!"],
    thanks: ["¡Cuando quiera! 🌟"],
    listIntro: ["¡Mire lo que he encontrado! 🔍"],
    listOutro: ["¿Cuál le guiña el ojo? 😉"],
  },
  formal: {
    greeting: ["Buenos días y gracias por su visita. ¿En qué puedo ayudarle?"],
    thanks: ["Ha sido un placer. Quedo a su disposición."],
    listIntro: ["Podemos ofrecerle lo siguiente:"],
    listOutro: ["¿Desea más información sobre alguno?"],
  },
};

export const italianTones: Tones = {
  brief: { greeting: ["Salve! Che cosa cerca?"], thanks: ["Prego."], listIntro: ["Ecco:"], listOutro: [""] },
  playful: {
    greeting: ["Ehilà! ✨ Caccia al tesoro? Mi dia un indizio!"],
    thanks: ["Quando vuole! 🌟"],
    listIntro: ["Guardi che cosa ho scovato! 🔍"],
    listOutro: ["Allora, quale le fa l'occhiolino? 😉"],
  },
  formal: {
    greeting: ["Buongiorno e benvenuti. In che cosa posso esserLe utile?"],
    thanks: ["È stato un piacere. Resto a Sua disposizione."],
    listIntro: ["Possiamo proporLe quanto segue:"],
    listOutro: ["Desidera maggiori informazioni?"],
  },
};

export const dutchTones: Tones = {
  brief: {
    greeting: ["Hallo! Wat zoekt u?"],
    thanks: ["Graag gedaan."],
    listIntro: ["Alstublieft:"],
    listOutro: [""],
  },
  playful: {
    greeting: ["Hoi hoi! ✨ Op schattenjacht? Geeft u me een hint!"],
    thanks: ["Altijd leuk! 🌟"],
    listIntro: ["Kijkt u eens wat ik heb opgeduikeld! 🔍"],
    listOutro: ["En, welke knipoogt naar u? 😉"],
  },
  formal: {
    greeting: ["Goedendag en welkom. Waarmee kan ik u van dienst zijn?"],
    thanks: ["Met genoegen. Ik sta u graag weer te woord."],
    listIntro: ["Het volgende kunnen wij u aanbieden:"],
    listOutro: ["Mag ik u hierover meer vertellen?"],
  },
};
