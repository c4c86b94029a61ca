// What a customer may ask, to press instead of to type.
export const suggestions = {
  en: [
    "Which mugs do you have?",
    "Is it dishwasher safe?",
    "Is it still in stock?",
    "How long does shipping take?",
    "Can I talk to a person?",
  ],
  de: [
    "Welche Tassen habt ihr?",
    "Ist das spülmaschinenfest?",
    "Ist das noch auf Lager?",
    "Wie lange dauert der Versand?",
    "Kann ich mit einem Menschen sprechen?",
  ],
  fr: [
    "Quelles tasses avez-vous ?",
    "Combien ça coûte ?",
    "C'est encore en stock ?",
    "Quels sont les délais de livraison ?",
    "Puis-je parler à une personne ?",
  ],
  es: [
    "¿Qué tazas tienen?",
    "¿Cuánto cuesta?",
    "¿Queda en stock?",
    "¿Cuánto tarda el envío?",
    "¿Puedo hablar con una persona?",
  ],
  it: [
    "Quali tazze avete?",
    "Quanto costa?",
    "È ancora disponibile?",
    "Quanto ci vuole per la spedizione?",
    "Posso parlare con una persona?",
  ],
  nl: [
    "Welke mokken hebben jullie?",
    "Hoeveel kost het?",
    "Is het nog op voorraad?",
    "Hoe lang duurt de verzending?",
    "Kan ik iemand spreken?",
  ],
};
