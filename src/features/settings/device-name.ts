/** What is signed in, in words, and which picture fits. */
export interface Device {
  name: string;
  kind: "computer" | "phone" | "program";
}

/** The first that fits wins: most browsers also claim to be Chrome and Safari. */
const browsers: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bOPR\/|\bOPT\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
];

const systems: [RegExp, string, Device["kind"]][] = [
  [/\biPhone\b/, "iPhone", "phone"],
  [/\biPad\b/, "iPad", "phone"],
  [/\bAndroid\b/, "Android", "phone"],
  [/\bWindows\b/, "Windows", "computer"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS", "computer"],
  [/\bCrOS\b/, "ChromeOS", "computer"],
  [/\bLinux\b/, "Linux", "computer"],
];

const LONGEST = 40;

/** "Firefox on Linux" from what a browser says of itself, "curl 8.5.0" from what a program does. */
export function deviceName(userAgent: string | null, kind: "browser" | "api"): Device {
  const text = userAgent?.trim() ?? "";
  if (kind === "api") return { name: productName(text) || "A program", kind: "program" };
  const browser = browsers.find(([pattern]) => pattern.test(text))?.[1];
  const system = systems.find(([pattern]) => pattern.test(text));
  return {
    name: [browser ?? (productName(text) || "A browser"), system?.[1]].filter(Boolean).join(" on "),
    kind: system?.[2] ?? "computer",
  };
}

/** "curl 8.5.0" of "curl/8.5.0 (x86_64) …"; every browser begins with "Mozilla", which says nothing. */
function productName(text: string): string {
  const first = (text.split(/[\s(;]/)[0] ?? "").replace("/", " ");
  return first.startsWith("Mozilla") ? "" : first.slice(0, LONGEST);
}
