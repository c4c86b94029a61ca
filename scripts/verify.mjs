// `npm run verify`: everything that can be said about the code without running it. Two checks at a time, all of them.
import { runProgram } from "./run-program.mjs";

/** Each check: the commands it runs one after the other. The slowest first. */
const checks = [
  ["types", ["next", "typegen"], ["tsc", "--noEmit"]],
  ["boundaries", ["depcruise", "src", "--config", ".dependency-cruiser.cjs"]],
  ["format and lint", ["biome", "check"]],
  ["unused code", ["knip"]],
  [".env.example", ["tsx", "src/config/env-example.ts", "--check"]],
  ["paths in documents", ["node", "scripts/docs-check.mjs"]],
];

const waiting = [...checks];
const failed = [];

async function workThrough() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const [name, ...commands] = check;
    const started = Date.now();
    let result = { ok: true, output: "" };
    for (const command of commands) {
      if (result.ok) result = await runProgram(command);
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`  ${result.ok ? "✓" : "✗"} ${name}, ${seconds} s`);
    if (!result.ok) {
      failed.push(name);
      console.log(`${result.output.trim()}\n`);
    }
  }
}

await Promise.all([workThrough(), workThrough()]);
if (failed.length > 0) {
  console.log(`verify failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
