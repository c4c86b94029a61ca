import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";
import { type OpenApiDocument, openApiDocument } from "./openapi-document";

/** The platforms' own documents, under the names that `npm run specs` gives them. */
const files = { etsy: "etsy-oas-3.0.0.json", telegram: "telegram-bot-api.json" } as const;
type SpecName = keyof typeof files;

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** `API_SPECS_DIR` alone when set; else what `npm run specs` fetched, else a folder shared beside the project. */
function specFolders(): string[] {
  const given = process.env.API_SPECS_DIR;
  return given ? [given] : [join(projectRoot, ".specs"), join(projectRoot, "../shared/specs")];
}

function findSpec(name: SpecName): string | null {
  return (
    specFolders()
      .map((folder) => join(folder, files[name]))
      .find(existsSync) ?? null
  );
}

/**
 * Whether a document is at hand; `reason` says why not. Throws when `CI` is "true": there a missing document would
 * silently switch the contract tests off.
 */
export function specsAvailable(name: SpecName): { available: true } | { available: false; reason: string } {
  if (findSpec(name)) return { available: true };
  const reason = `${files[name]} is missing: run "npm run specs" or set API_SPECS_DIR`;
  if (process.env.CI === "true") throw new Error(reason);
  return { available: false, reason };
}

/** `describe` for contract tests: skipped with the reason in the title when the document is missing. */
export function describeWithSpec(name: SpecName, title: string, body: () => void): void {
  const state = specsAvailable(name);
  if (state.available) describe(title, () => body());
  else describe.skip(`${title} (${state.reason})`, () => body());
}

/** A platform's document as parsed JSON. Throws when it is missing. */
export function readSpec(name: SpecName): unknown {
  const path = findSpec(name);
  if (!path) throw new Error(`${files[name]} is missing in ${specFolders().join(" and ")}`);
  return JSON.parse(readFileSync(path, "utf8"));
}

let etsy: OpenApiDocument | undefined;

/** Etsy's OpenAPI document, read once per process. */
export function loadEtsySpec(): OpenApiDocument {
  etsy ??= openApiDocument(readSpec("etsy"));
  return etsy;
}
