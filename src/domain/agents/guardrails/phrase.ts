/** Whole words in a text that is in lower case and without accents. */
export const phrase = (source: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "u");
