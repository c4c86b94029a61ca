export { asksForHuman } from "./asks-for-human";
export { asksIfAi } from "./asks-if-ai";
export { customerLanguage, localeFor } from "./customer-language";
export { type Language, languages, say, type WordKey } from "./words";
