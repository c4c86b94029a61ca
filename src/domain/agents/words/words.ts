/** The languages in which code itself speaks to customers. */
export const languages = ["en", "de", "fr", "es", "it", "nl", "pt"] as const;
export type Language = (typeof languages)[number];

/** What code itself says: everything else is the agent's or a person's. */
export type WordKey =
  /** Before the first answer to a contact. Parameter `shop`. */
  | "disclosure"
  /** After Telegram's START, when nothing was asked yet. */
  | "welcome"
  /** When a conversation goes to a person; no promise of when. Parameter `shop`. */
  | "handover"
  /** For a sticker, a file and the like. */
  | "unsupported_message"
  | "voice_message"
  | "picture"
  /** To who asks whether an AI, a robot or a person answers. Parameter `shop`. */
  | "is_ai"
  /** In the shop's quiet hours. Parameters `shop`, `time` and `place`, where it is that time. */
  | "quiet_hours"
  /** Once in a holiday, after an answer. Parameter `day`. */
  | "holiday"
  /** A beginning for the owner's own answer, who changes it before it goes out. */
  | "will_answer_myself"
  | "message_too_long"
  /** A contact has used up this hour's answers. */
  | "pause"
  /** A visitor's throw-away shop has used up its answers. */
  | "sample_used_up"
  /** No answer could be given that is sure to be true. Parameter `shop`. */
  | "cannot_answer";

/** `{shop}` stands for the shop's name. Kind, short, nothing that could turn out untrue. */
export const words: Record<Language, Record<WordKey, string>> = {
  en: {
    welcome: "Welcome! What would you like to know?",
    disclosure: "Hello! This is {shop}'s AI assistant. If you'd rather have a person, just ask.",
    handover: "I've passed this on to {shop}; a person will answer you here.",
    unsupported_message: "Sorry, I can only read text so far. Could you put it into words?",
    voice_message:
      "Thanks for the voice message! I can't listen to those yet. Could you write it down for me?",
    picture:
      "Thanks for the picture! I can't look at pictures yet. Tell me in words what you'd like to know, or ask for a person.",
    quiet_hours:
      "Thank you for your message! {shop} answers again at {time} ({place} time); you'll hear from us here.",
    is_ai: "Yes, I'm an AI, {shop}'s assistant. If you'd rather have a person, just ask.",
    holiday: "We're on holiday; orders ship again on {day}.",
    will_answer_myself: "Thank you for your message! I'll look into it and write to you here.",
    message_too_long: "Sorry, that message is too long for me. Could you send me the main points?",
    pause: "That was a lot of messages in one hour. Let's take a short break; please write again later.",
    sample_used_up:
      "That was the last answer of this sample shop. Create an account to go on with a shop of your own.",
    cannot_answer:
      "I'm not sure about this one, so I've passed it on to {shop}; a person will answer you here.",
  },
  de: {
    welcome: "Willkommen! Was möchten Sie wissen?",
    disclosure:
      "Hallo! Hier antwortet der KI-Assistent von {shop}. Wenn Sie lieber mit einem Menschen schreiben, sagen Sie es einfach.",
    handover: "Ich habe das an {shop} weitergegeben; ein Mensch wird Ihnen hier antworten.",
    unsupported_message:
      "Entschuldigung, ich kann bisher nur Text lesen. Könnten Sie es in Worten schreiben?",
    voice_message:
      "Danke für die Sprachnachricht! Anhören kann ich sie leider noch nicht. Könnten Sie es mir aufschreiben?",
    picture:
      "Danke für das Bild! Ansehen kann ich Bilder leider noch nicht. Schreiben Sie mir in Worten, was Sie wissen möchten, oder fragen Sie nach einem Menschen.",
    quiet_hours:
      "Danke für Ihre Nachricht! {shop} antwortet wieder um {time} Uhr (Ortszeit {place}); Sie hören hier von uns.",
    is_ai:
      "Ja, ich bin eine KI, der Assistent von {shop}. Wenn Sie lieber mit einem Menschen schreiben, sagen Sie es einfach.",
    holiday: "Wir machen gerade Urlaub; Bestellungen werden ab {day} wieder verschickt.",
    will_answer_myself: "Danke für Ihre Nachricht! Ich schaue es mir an und schreibe Ihnen hier.",
    message_too_long:
      "Entschuldigung, diese Nachricht ist zu lang für mich. Könnten Sie mir das Wichtigste schicken?",
    pause:
      "Das waren viele Nachrichten in einer Stunde. Machen wir eine kleine Pause; schreiben Sie gern später wieder.",
    sample_used_up:
      "Das war die letzte Antwort dieses Beispiel-Shops. Legen Sie ein Konto an, um mit Ihrem eigenen Shop weiterzumachen.",
    cannot_answer:
      "Da bin ich mir nicht sicher. Ich habe es an {shop} weitergegeben; ein Mensch wird Ihnen hier antworten.",
  },
  fr: {
    welcome: "Bienvenue ! Que souhaitez-vous savoir ?",
    disclosure:
      "Bonjour ! Ici l'assistant IA de {shop}. Si vous préférez parler à une personne, dites-le simplement.",
    handover: "J'ai transmis votre message à {shop} ; une personne vous répondra ici.",
    unsupported_message:
      "Désolé, je ne lis que le texte pour l'instant. Pourriez-vous l'écrire en quelques mots ?",
    voice_message:
      "Merci pour le message vocal ! Je ne peux pas encore l'écouter. Pourriez-vous me l'écrire ?",
    picture:
      "Merci pour la photo ! Je ne peux pas encore regarder les images. Dites-moi en quelques mots ce que vous souhaitez savoir, ou demandez une personne.",
    quiet_hours:
      "Merci pour votre message ! {shop} répond de nouveau à {time} (heure locale : {place}) ; nous vous écrirons ici.",
    is_ai:
      "Oui, je suis une IA, l'assistant de {shop}. Si vous préférez parler à une personne, dites-le simplement.",
    holiday: "Nous sommes en congé ; les commandes repartent le {day}.",
    will_answer_myself: "Merci pour votre message ! Je regarde cela et je vous écris ici.",
    message_too_long: "Désolé, ce message est trop long pour moi. Pourriez-vous m'envoyer l'essentiel ?",
    pause:
      "Cela fait beaucoup de messages en une heure. Faisons une petite pause ; écrivez-nous de nouveau plus tard.",
    sample_used_up:
      "C'était la dernière réponse de cette boutique d'exemple. Créez un compte pour continuer avec votre propre boutique.",
    cannot_answer:
      "Je n'en suis pas sûr. J'ai transmis votre question à {shop} ; une personne vous répondra ici.",
  },
  es: {
    welcome: "¡Le damos la bienvenida! ¿Qué le gustaría saber?",
    disclosure:
      "¡Hola! Soy el asistente de IA de {shop}. Si prefiere hablar con una persona, dígalo sin problema.",
    handover: "He pasado su mensaje a {shop}; una persona le responderá aquí.",
    unsupported_message: "Lo siento, por ahora solo puedo leer texto. ¿Podría escribirlo con palabras?",
    voice_message: "¡Gracias por el mensaje de voz! Todavía no puedo escucharlo. ¿Podría escribírmelo?",
    picture:
      "¡Gracias por la foto! Todavía no puedo ver imágenes. Dígame con palabras qué le gustaría saber, o pida hablar con una persona.",
    quiet_hours:
      "¡Gracias por su mensaje! {shop} vuelve a responder a las {time} (hora de {place}); le escribiremos aquí.",
    is_ai: "Sí, soy una IA, el asistente de {shop}. Si prefiere hablar con una persona, dígalo sin problema.",
    holiday: "Estamos de vacaciones; los pedidos vuelven a salir el {day}.",
    will_answer_myself: "¡Gracias por su mensaje! Lo miro y le escribo aquí.",
    message_too_long:
      "Lo siento, ese mensaje es demasiado largo para mí. ¿Podría enviarme lo más importante?",
    pause: "Han sido muchos mensajes en una hora. Hagamos una pequeña pausa; escríbanos de nuevo más tarde.",
    sample_used_up:
      "Esa fue la última respuesta de esta tienda de ejemplo. Cree una cuenta para seguir con su propia tienda.",
    cannot_answer: "No estoy seguro de esto. He pasado su pregunta a {shop}; una persona le responderá aquí.",
  },
  it: {
    welcome: "Benvenuto! Che cosa desidera sapere?",
    disclosure:
      "Salve! Sono l'assistente IA di {shop}. Se preferisce parlare con una persona, basta chiedere.",
    handover: "Ho passato il messaggio a {shop}; una persona le risponderà qui.",
    unsupported_message: "Mi dispiace, per ora leggo solo testo. Potrebbe scriverlo a parole?",
    voice_message: "Grazie per il messaggio vocale! Non posso ancora ascoltarlo. Potrebbe scrivermelo?",
    picture:
      "Grazie per la foto! Non posso ancora guardare le immagini. Mi dica a parole che cosa vorrebbe sapere, oppure chieda di una persona.",
    quiet_hours:
      "Grazie per il suo messaggio! {shop} risponde di nuovo alle {time} (ora di {place}); le scriveremo qui.",
    is_ai: "Sì, sono un'IA, l'assistente di {shop}. Se preferisce parlare con una persona, basta chiedere.",
    holiday: "Siamo in vacanza; gli ordini ripartono {day}.",
    will_answer_myself: "Grazie per il suo messaggio! Lo guardo e le scrivo qui.",
    message_too_long:
      "Mi dispiace, questo messaggio è troppo lungo per me. Potrebbe mandarmi i punti principali?",
    pause: "Sono stati molti messaggi in un'ora. Facciamo una piccola pausa; ci scriva di nuovo più tardi.",
    sample_used_up:
      "Questa era l'ultima risposta di questo negozio di prova. Crei un account per continuare con il suo negozio.",
    cannot_answer:
      "Su questo non sono sicuro. Ho passato la domanda a {shop}; una persona le risponderà qui.",
  },
  nl: {
    welcome: "Welkom! Wat wilt u graag weten?",
    disclosure: "Hallo! Dit is de AI-assistent van {shop}. Spreekt u liever een mens? Vraag er gerust om.",
    handover: "Ik heb dit doorgegeven aan {shop}; een medewerker antwoordt u hier.",
    unsupported_message: "Sorry, ik kan voorlopig alleen tekst lezen. Kunt u het in woorden schrijven?",
    voice_message:
      "Bedankt voor het spraakbericht! Ik kan het nog niet beluisteren. Kunt u het voor mij opschrijven?",
    picture:
      "Bedankt voor de foto! Ik kan nog geen foto's bekijken. Vertel me in woorden wat u wilt weten, of vraag naar een mens.",
    quiet_hours:
      "Bedankt voor uw bericht! {shop} antwoordt weer om {time} (tijd in {place}); u hoort hier van ons.",
    is_ai: "Ja, ik ben een AI, de assistent van {shop}. Spreekt u liever een mens? Vraag er gerust om.",
    holiday: "We hebben vakantie; bestellingen gaan weer op de post vanaf {day}.",
    will_answer_myself: "Bedankt voor uw bericht! Ik kijk ernaar en schrijf u hier.",
    message_too_long: "Sorry, dit bericht is te lang voor mij. Kunt u de hoofdpunten sturen?",
    pause: "Dat waren veel berichten in een uur. Laten we even pauzeren; schrijf gerust later weer.",
    sample_used_up:
      "Dat was het laatste antwoord van deze voorbeeldwinkel. Maak een account aan om met uw eigen winkel verder te gaan.",
    cannot_answer:
      "Dit weet ik niet zeker. Ik heb uw vraag doorgegeven aan {shop}; een medewerker antwoordt u hier.",
  },
  pt: {
    welcome: "Boas-vindas! O que gostaria de saber?",
    disclosure: "Olá! Sou o assistente de IA da loja {shop}. Se preferir falar com uma pessoa, é só pedir.",
    handover: "Passei a sua mensagem para {shop}; uma pessoa responderá aqui.",
    unsupported_message: "Desculpe, por enquanto só consigo ler texto. Poderia escrever em palavras?",
    voice_message: "Obrigado pela mensagem de voz! Ainda não consigo ouvi-la. Poderia escrever para mim?",
    picture:
      "Obrigado pela foto! Ainda não consigo ver imagens. Diga-me em palavras o que gostaria de saber, ou peça uma pessoa.",
    quiet_hours:
      "Obrigado pela sua mensagem! {shop} volta a responder às {time} (hora de {place}); escreveremos aqui.",
    is_ai: "Sim, sou uma IA, o assistente da loja {shop}. Se preferir falar com uma pessoa, é só pedir.",
    holiday: "Estamos de férias; os pedidos voltam a ser enviados em {day}.",
    will_answer_myself: "Obrigado pela sua mensagem! Vou ver e escrevo aqui.",
    message_too_long: "Desculpe, essa mensagem é longa demais para mim. Poderia enviar os pontos principais?",
    pause: "Foram muitas mensagens em uma hora. Vamos fazer uma pequena pausa; escreva de novo mais tarde.",
    sample_used_up:
      "Esta foi a última resposta desta loja de exemplo. Crie uma conta para continuar com a sua própria loja.",
    cannot_answer:
      "Não tenho certeza sobre isso. Passei a sua pergunta para {shop}; uma pessoa responderá aqui.",
  },
};

/** One sentence in the customer's language; `shop` is the shop's name as its seller wrote it. */
export function say(
  language: Language,
  key: WordKey,
  shop: string,
  more: Partial<Record<"time" | "place" | "day", string>> = {},
): string {
  const slots: Record<string, string> = { ...more, shop };
  return words[language][key].replaceAll(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}
