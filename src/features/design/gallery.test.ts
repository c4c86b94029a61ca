import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Shown by what they are parts of. */
const PARTS: Record<string, string> = {
  "chat-bubble": "chat-thread",
  "column-menu-list": "column-menu",
  "column-trigger": "column-menu",
  "command-results": "command-palette",
  "data-table-body": "data-table",
  "data-table-end": "data-table",
  "data-table-fold-bar": "data-table",
  "data-table-header": "data-table",
  "data-table-row": "data-table",
  "data-table-skeleton": "data-table",
  "data-table-virtual-rows": "data-table",
  "day-line": "chat-thread",
  "nav-sheet": "app-shell",
  "new-messages-button": "chat-thread",
  "page-error": "error-state",
  "theme-menu": "theme-toggle",
  "theme-trigger": "theme-toggle",
  "toaster-view": "toaster",
  "ui-provider": "app-shell",
};

const here = new URL("./", import.meta.url);
const sources = readdirSync(here)
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => readFileSync(new URL(name, here), "utf8"));

const components = ["primitives", "patterns"].flatMap((folder) =>
  readdirSync(new URL(`../../ui/${folder}/`, here))
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => `${folder}/${name.slice(0, -".tsx".length)}`),
);

const isShown = (path: string) => sources.some((source) => source.includes(`"@/ui/${path}"`));

it.each(components)("the gallery shows %s", (path) => {
  const [folder, name] = path.split("/");
  const whole = PARTS[name ?? ""];
  expect(isShown(whole ? `${folder}/${whole}` : path)).toBe(true);
});
