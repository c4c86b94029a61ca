import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { percentile, type Row } from "./figures";

const run = promisify(execFile);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Lighthouse is fetched for the occasion: it is large, and nothing else needs it. */
export async function lighthouse(appUrl: string, browser: { path: string; flags: string[] }): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "stallhand-lighthouse-"));
  const rows: Row[] = [];
  try {
    for (const path of ["/", "/login", "/register"]) {
      const scores: Record<string, number[]> = {};
      for (let n = 0; n < 3; n += 1) {
        const file = join(folder, `${n}.json`);
        const flags = [
          "--quiet",
          "--output=json",
          `--output-path=${file}`,
          `--chrome-flags=--headless ${browser.flags.join(" ")}`,
        ];
        await run("npx", ["--yes", "lighthouse@13.5.0", appUrl + path, "--preset=desktop", ...flags], {
          env: { ...process.env, CHROME_PATH: browser.path },
        });
        const report = JSON.parse(await readFile(file, "utf8"));
        for (const category of CATEGORIES)
          scores[category] = [...(scores[category] ?? []), report.categories[category].score * 100];
      }
      const values = CATEGORIES.map((category) => [
        category,
        percentile(scores[category] ?? [], 0.5).toFixed(0),
      ]);
      rows.push({ name: path, values: Object.fromEntries(values) });
    }
  } catch (error) {
    process.stdout.write(`Lighthouse did not run: ${error instanceof Error ? error.message : error}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}
