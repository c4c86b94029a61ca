/** What the sample shop is asked at a press: a fact, a price, something sold out, and another language. */
export const sampleQuestions = [
  "Is the hug mug dishwasher safe?",
  "Is the blue pitcher in stock?",
  "How much is the oat bowl?",
  "Habt ihr Bienenwachskerzen?",
] as const;
