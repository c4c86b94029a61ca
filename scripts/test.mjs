// `npm test`: verify, unit and database tests, contracts, browser journeys; stops at the first that fails.
// The last line is the total: "N passed, N failed, N skipped".
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./run-program.mjs";

const reports = mkdtempSync(join(tmpdir(), "stallhand-reports-"));
const total = { passed: 0, failed: 0, skipped: 0 };

const vitest = (project) => ({
  command: (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return ["vitest", "run", "--project", project, ...reporters];
  },
  count: (result) => ({
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  }),
});
const playwright = {
  command: () => ["playwright", "test", "--reporter=list,json"],
  count: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
};
const steps = [
  { name: "verify", command: () => ["node", "scripts/verify.mjs"] },
  { name: "unit and database tests", ...vitest("unit") },
  { name: "contract tests", ...vitest("contract") },
  { name: "browser journeys", ...playwright },
];

function add(step, report, ok) {
  const counted =
    step.count && existsSync(report) ? step.count(JSON.parse(readFileSync(report, "utf8"))) : undefined;
  for (const kind of Object.keys(total)) total[kind] += counted?.[kind] ?? 0;
  // A step can fail without a failed test: a check, a file that doesn't load.
  if (!ok && !counted?.failed) total.failed += 1;
}

try {
  for (const [index, step] of steps.entries()) {
    console.log(`\n── ${step.name}`);
    const report = join(reports, `${index}.json`);
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const { ok, seconds } = await runProgram(step.command(report), { show: true, env });
    add(step, report, ok);
    console.log(`── ${step.name}: ${ok ? "passed" : "FAILED"}, ${seconds}`);
    if (!ok) {
      console.log(`\nStopped: ${step.name} failed; see above.`);
      process.exitCode = 1;
      break;
    }
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
