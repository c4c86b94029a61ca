/** Reads what this browser keeps under a name; null when there is nothing, or storage is switched off. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`stallhand:${name}`);
  } catch {
    return null;
  }
}

/** Keeps a text in this browser, also when it is closed; an empty one is forgotten. */
export function keep(name: string, text: string): void {
  try {
    if (text) localStorage.setItem(`stallhand:${name}`, text);
    else localStorage.removeItem(`stallhand:${name}`);
  } catch {
    // Full or switched off: then it lives as long as the page.
  }
}
