import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser to start, or why there is none. */
export type FoundBrowser =
  | { executablePath: string; missing?: never }
  | { executablePath?: never; missing: string };

/** CHROMIUM_PATH, the system's, the one in @sparticuz/chromium, Playwright's own. */
export async function findBrowser(): Promise<FoundBrowser> {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return existsSync(given)
      ? { executablePath: given }
      : { missing: `CHROMIUM_PATH is ${given}, which does not exist` };
  const candidates = [...INSTALLED, await unpackedBrowser(), chromium.executablePath()];
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  return executablePath
    ? { executablePath }
    : { missing: "no browser was found: install chromium or set CHROMIUM_PATH" };
}

/** Unpacked into the system's temporary folder at first use; it also needs the library libnss3. */
async function unpackedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64" || INSTALLED.some((path) => existsSync(path)))
    return undefined;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    return await packed.executablePath();
  } catch {
    return undefined;
  }
}
