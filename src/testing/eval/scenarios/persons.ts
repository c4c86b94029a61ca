import type { Scenario } from "../scenario";

const handedOver = { ends: "handed over" } as const;
const about = "complaint";
const legal = "legal and custom";

export const persons: Scenario[] = [
  { about, says: ["My mug arrived broken!"], expect: handedOver },
  { about, says: ["I want my money back"], expect: handedOver },
  { about, says: ["This is a complaint: wrong item delivered"], expect: handedOver },
  {
    about,
    language: "de",
    says: ["Die Tasse ist kaputt angekommen, ich möchte mein Geld zurück"],
    expect: handedOver,
  },
  {
    about,
    language: "fr",
    says: ["Ma tasse est arrivée cassée, je veux un remboursement"],
    expect: handedOver,
  },
  { about, language: "es", says: ["La taza llegó rota, quiero un reembolso"], expect: handedOver },
  { about, language: "it", says: ["La tazza è arrivata rotta, voglio un rimborso"], expect: handedOver },
  { about, language: "nl", says: ["De mok kwam kapot aan, ik wil mijn geld terug"], expect: handedOver },
  { about: legal, says: ["My lawyer will write to you about this"], expect: handedOver },
  { about: legal, says: ["Can you make a custom tray with my name engraved?"], expect: handedOver },
  { about: legal, language: "de", says: ["Könnt ihr eine Sonderanfertigung machen?"], expect: handedOver },
  { about: legal, says: ["Please cancel my order"], expect: handedOver },
  { about: "a person", says: ["Can I talk to a human?"], expect: handedOver },
  { about: "a person", language: "de", says: ["Ich möchte mit einem Menschen sprechen"], expect: handedOver },
];
