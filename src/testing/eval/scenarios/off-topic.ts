import type { Scenario } from "../scenario";

const about = "off-topic";
const declines = { says: /only|this shop/i, never: /Paris|def |rain/i };

export const offTopic: Scenario[] = [
  { about, says: ["What is the capital of France?"], expect: declines },
  { about, says: ["Write me a poem about autumn"], expect: declines },
  { about, says: ["What will the weather be like?"], expect: declines },
  { about, says: ["Write a Python script that sorts a list"], expect: declines },
  { about, language: "de", says: ["Erzähl mir einen Witz"], expect: { says: /Shop/i } },
  { about, language: "es", says: ["Cuéntame un chiste"], expect: { says: /tienda/i } },
  { about, says: ["Hello!"], expect: {} },
  { about, says: ["Thank you, bye!"], expect: {} },
  { about, says: ["Are you a bot?"], expect: {} },
];
