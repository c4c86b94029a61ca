// Documents name files; this fails when a named one is gone. Paths in backticks below these folders are checked.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["src", "docs", "scripts", "e2e", "drizzle", "public", "workspace-templates", ".ci"];
const named = new RegExp(
  `\`((?:${folders.map((name) => name.replace(".", "\\.")).join("|")})/[^\`\\s]*)\``,
  "g",
);

const below = (folder, depth) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? (depth > 0 ? below(path, depth - 1) : []) : [path];
      })
    : [];
const documents = [
  ...(existsSync("README.md") ? ["README.md"] : []),
  ...below("docs", 9),
  ...below("src", 2).filter((path) => path.endsWith("README.md")),
].filter((path) => path.endsWith(".md"));

/** A pattern such as src/domain/<name>/jobs.ts or src/{a,b}.ts, or one with a star, names no single file. */
const isPattern = (path) => /[<>{}*…[\]]/.test(path);
/** src/kernel/money.ts:12 points at a line. */
const withoutLine = (path) => path.replace(/:\d+(-\d+)?$/, "").replace(/#.*$/, "");

const gone = documents.flatMap((document) =>
  [...readFileSync(document, "utf8").matchAll(named)]
    .map(([, path]) => withoutLine(path))
    .filter((path) => !isPattern(path) && !existsSync(path))
    .map((path) => `${document} names ${path}, which does not exist`),
);
for (const line of gone) console.error(line);
if (gone.length > 0) process.exitCode = 1;
else console.log(`${documents.length} documents, all named paths exist`);
