import { describe, expect, it } from "vitest";
import { formatMoney } from "@/kernel/money";
import { asksForHuman } from "./asks-for-human";
import { customerLanguage, localeFor } from "./customer-language";
import { type CustomerMessage, customerMessages } from "./customer-messages.fixture";
import { languages, say, type WordKey, words } from "./words";

describe("what code says", () => {
  const keys: WordKey[] = [
    "disclosure",
    "handover",
    "unsupported_message",
    "message_too_long",
    "pause",
    "sample_used_up",
    "cannot_answer",
    "is_ai",
  ];

  it.each(languages)("is complete, short and without leftover braces in %s", (language) => {
    for (const key of keys) {
      const text = say(language, key, "Clay & Co");
      expect(text.length).toBeLessThanOrEqual(140);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it.each(languages)("names the shop where it must, and promises no time, in %s", (language) => {
    for (const key of ["disclosure", "handover", "cannot_answer", "is_ai"] as const) {
      expect(say(language, key, "Clay & Co")).toContain("Clay & Co");
    }
    expect(words[language].handover).not.toMatch(/\d|soon|bald|bientôt|pronto|presto|breve|snel/i);
    expect(words[language].disclosure).toMatch(/\b(?:AI|KI|IA)\b/);
    expect(words[language].is_ai).toMatch(/\b(?:AI|KI|IA)\b/);
  });

  it("takes a shop's name as it is, also with characters that mean something to replace", () => {
    expect(say("en", "handover", "$& {shop} $1")).toContain("$& {shop} $1;");
  });
});

describe("the customer's language", () => {
  it.each([
    ["de", "How much is the mug and do you ship to Berlin?", "en"],
    ["en", "Wie viel kostet der Becher und haben Sie ihn noch?", "de"],
    ["en", "Bonjour, combien coûte la tasse et avez-vous encore du stock ?", "fr"],
    ["en", "Hola, ¿cuánto cuesta la taza y tiene una para mí?", "es"],
    ["en", "Ciao, quanto costa questa tazza e avete ancora il vassoio?", "it"],
    ["en", "Hallo, hoe veel kost de mok en hebben jullie er nog een?", "nl"],
    ["en", "Olá, quanto custa esta caneca e você ainda tem uma?", "pt"],
    ["en", "Habt ihr Bienenwachskerzen?", "de"],
    ["de", "Is the mug dishwasher safe?", "en"],
    ["en", "La Rose mug?", "en"],
    ["fr", "mug?", "fr"],
    ["pt-BR", "Oi", "pt"],
    ["de", "ok 👍", "de"],
    ["de", "Do you have it?", "en"],
    [null, "Wie viel kostet der Becher und haben Sie ihn noch?", "de"],
    [null, "مرحبا، بكم هذا؟", "en"],
    ["ar", "مرحبا، بكم هذا؟", "en"],
    ["xx_YY", "", "en"],
  ] as const)("by code %s and text %s is %s", (code, text, language) => {
    expect(customerLanguage(code, text)).toBe(language);
  });
});

describe("short messages of customers", () => {
  const read = ({ code, text, earlier }: CustomerMessage) => customerLanguage(code, text, earlier);

  it("are answered in their language, but for one in fifty at most", () => {
    const wrong = customerMessages.filter((message) => read(message) !== message.language);
    expect(customerMessages.length).toBeGreaterThanOrEqual(200);
    expect(wrong.map(({ text }) => text).slice(customerMessages.length / 50)).toEqual([]);
  });

  it.each([
    ["ok 👍", "de"],
    ["12", "de"],
    ["https://example.com/the-best-mug-for-you", "de"],
    ["Sorry, could you write in English please?", "en"],
  ])("go on in the language of those before unless they tell another: %s", (text, language) => {
    expect(customerLanguage("en", text, ["Habt ihr Bienenwachskerzen?", "ok"])).toBe(language);
  });
});

describe("the locale", () => {
  it("shows money as the language's readers write it, and never another country's bare dollar", () => {
    const shown = (language: (typeof languages)[number], currency: string) =>
      formatMoney({ amountMinor: 129_900, currency }, localeFor(language, currency)).replace(/\s/g, " ");
    expect(shown("en", "USD")).toBe("$1,299.00");
    expect(shown("en", "EUR")).toBe("€1,299.00");
    expect(shown("en", "CAD")).toBe("CA$1,299.00");
    expect(shown("de", "EUR")).toBe("1.299,00 €");
    expect(shown("de", "CHF")).toMatch(/^CHF 1[’']299\.00$/);
    expect(shown("fr", "USD")).toBe("1 299,00 $US");
    expect(shown("pt", "BRL")).toBe("R$ 1.299,00");
  });
});

describe("asking for a person", () => {
  it.each([
    "Can I talk to a human?",
    "I want to speak with a real person please",
    "human",
    "Human please!",
    "Connect me to the seller",
    "Ich möchte mit einem Menschen sprechen",
    "Kann ich mit einer echten Person reden?",
    "Mensch bitte",
    "Verbinden Sie mich bitte mit jemandem",
    "Je voudrais parler à une vraie personne",
    "Je voudrais parler avec le vendeur",
    "Quiero hablar con una persona",
    "¿Puedo hablar con el vendedor?",
    "Vorrei parlare con una persona vera",
    "Posso parlare con un operatore?",
    "Ik wil met een mens praten",
    "Kan ik een medewerker spreken? Ik wil graag een medewerker",
    "Quero falar com uma pessoa",
    "Posso falar com um atendente?",
  ])("is heard in: %s", (text) => {
    expect(asksForHuman(text)).toBe(true);
  });

  it.each([
    "Is this mug a good gift for a special person?",
    "Is it made by a human or by machine?",
    "I don't want to talk to a human, you are fine",
    "Nein, ich will nicht mit einem Menschen sprechen",
    "Do you personalise it?",
    "Ist der Verkäufer aus Berlin?",
    "C'est pour une personne âgée",
    "Es para una persona mayor",
    "È per una persona cara",
    "Het is voor een persoon die van thee houdt",
    "É um presente para uma pessoa querida",
    "",
  ])("is not heard in: %s", (text) => {
    expect(asksForHuman(text)).toBe(false);
  });

  it("stays quick on long, hostile text", () => {
    const started = performance.now();
    asksForHuman("talk to a real ".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
