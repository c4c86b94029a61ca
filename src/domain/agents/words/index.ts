export { asksForHuman } from "./asks-for-human";
export { customerLanguage, localeFor } from "./customer-language";
export { type Language, say, type WordKey } from "./words";
