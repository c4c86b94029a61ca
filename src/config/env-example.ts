import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Variable, variables } from "./variables";

/** The text of `.env.example`, made from the table of variables. */
export function envExample(): string {
  const groups = Object.entries(variables).map(([title, group]) => {
    const lines = Object.entries<Variable>(group).flatMap(([name, variable]) => {
      const fallback = variable.schema.safeParse(undefined);
      const value =
        variable.example ?? (fallback.success && fallback.data !== undefined ? String(fallback.data) : "");
      const also = variable.aliases ? ` Also read as ${variable.aliases.join(", ")}.` : "";
      return [`# ${variable.describe}${also}`, `# ${name}=${value}`];
    });
    return [`## ${title}`, ...lines].join("\n");
  });
  return `# Everything has a default on your own machine; copy to .env what you want to change.\n\n${groups.join("\n\n")}\n`;
}

const file = ".env.example";

function main() {
  if (!process.argv.includes("--check")) return writeFileSync(file, envExample());
  if (readFileSync(file, "utf8") === envExample()) return;
  console.error(`${file} is not what src/config/variables.ts says. Run: npm run env:example`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
