import { readFileSync, writeFileSync } from "node:fs";
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
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== envExample()) {
    console.error(`${file} is not what src/config/variables.ts says. Run: npm run env:example`);
    process.exit(1);
  }
} else {
  writeFileSync(file, envExample());
}
