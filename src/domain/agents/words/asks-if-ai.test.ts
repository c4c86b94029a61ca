import { describe, expect, it } from "vitest";
import { asksIfAi } from "./asks-if-ai";

describe("asking whether a person answers", () => {
  it.each([
    "Are you an AI?",
    "are you a robot",
    "Hi! Are you human or a bot?",
    "Am I talking to a real person?",
    "Is this a bot?",
    "You're a bot, right?",
    "Are you A.I.?",
    "Sind Sie ein Mensch?",
    "Bist du ein Roboter oder ein echter Mensch?",
    "Schreibe ich hier mit einer KI?",
    "Êtes-vous un robot ?",
    "Est-ce que je parle à une vraie personne ?",
    "¿Eres un robot?",
    "¿Es usted una persona real?",
    "¿Estoy hablando con una máquina?",
    "Sei un robot?",
    "Sto parlando con una persona vera?",
    "Ben je een robot?",
    "Praat ik met een mens?",
    "Você é um robô?",
    "Estou falando com uma pessoa de verdade?",
  ])("is heard in: %s", (text) => {
    expect(asksIfAi(text)).toBe("only");
  });

  it.each([
    "Are you a robot? How much is the walnut tray?",
    "Sind Sie ein Mensch? Was kostet die Schale?",
    "¿Eres un robot? ¿Cuánto cuesta la taza?",
  ])("is heard beside another question: %s", (text) => {
    expect(asksIfAi(text)).toBe("also");
  });

  it.each([
    "Do you have robot mugs?",
    "Are you a robot mug shop?",
    "Is this a robot?",
    "Is the robot figurine for a human hand?",
    "Are your pictures AI-generated?",
    "Are you AI-friendly?",
    "Haben Sie Roboter-Tassen?",
    "Ist das ein Roboter?",
    "Avez-vous des tasses robot ?",
    "¿Tienes tazas de robot?",
    "¿Es un robot de madera?",
    "Avete tazze con un robot?",
    "Heeft u robotmokken?",
    "Vocês têm canecas de robô?",
    "Is it a good gift for a person who has everything?",
    "",
  ])("is not heard in: %s", (text) => {
    expect(asksIfAi(text)).toBeNull();
  });

  it("stays quick on long, hostile text", () => {
    const started = performance.now();
    asksIfAi("are you really a ".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
